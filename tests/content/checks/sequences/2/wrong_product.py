"""multiplies until nothing is left"""


def perplexity(chances):
    return chances.prod() ** (-1 / len(chances))
