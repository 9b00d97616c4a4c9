"""takes the mean of the probabilities"""


def perplexity(chances):
    return 1 / chances.mean().item()
