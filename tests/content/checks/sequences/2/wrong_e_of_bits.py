"""raises e to bits"""


def perplexity(chances):
    return (-chances.log2().mean()).exp().item()
