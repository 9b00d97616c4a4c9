"""returns 1, and should return 2 numbers"""


def variances(n):
    return 1.0
