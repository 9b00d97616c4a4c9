"""turns the signs round"""


def without_negatives(x):
    x = x.clone()
    x[x < 0] *= -1
    return x
