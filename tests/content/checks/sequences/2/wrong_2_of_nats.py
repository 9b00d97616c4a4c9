"""raises 2 to a loss that is in e"""


def perplexity(chances):
    return 2 ** -chances.log().mean().item()
