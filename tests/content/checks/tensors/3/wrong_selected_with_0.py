"""leaves the negative numbers out"""


def without_negatives(x):
    return x[~(x < 0)]
