"""hides a probability of 0"""


def perplexity(chances):
    return (-(chances + 1e-9).log().mean()).exp().item()
