"""gives the mask, not the numbers"""


def without_negatives(x):
    return x > 0
