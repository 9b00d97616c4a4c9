"""gives the loss"""


def perplexity(chances):
    return -chances.log().mean().item()
