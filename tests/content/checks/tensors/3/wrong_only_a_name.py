"""changes the original: make a clone first"""


def without_negatives(x):
    result = x
    result[result < 0] = 0
    return result
