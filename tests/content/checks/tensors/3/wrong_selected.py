"""leaves out what is not positive"""


def without_negatives(x):
    return x[x > 0]
