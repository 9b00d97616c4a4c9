"""gives the mask of the negative numbers"""


def without_negatives(x):
    return x < 0
