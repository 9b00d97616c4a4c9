"""returns something else than it should"""


def perplexity(chances):
    return 1 / chances
