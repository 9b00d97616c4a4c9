"""forgets the minus"""


def perplexity(chances):
    return chances.log().mean().exp().item()
