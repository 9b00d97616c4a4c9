"""adds the logarithms up"""


def perplexity(chances):
    return (-chances.log().sum()).exp().item()
