"""gives the bits for a token"""


def perplexity(chances):
    return -chances.log2().mean().item()
