"""takes the mean of the inverses"""


def perplexity(chances):
    return (1 / chances).mean().item()
