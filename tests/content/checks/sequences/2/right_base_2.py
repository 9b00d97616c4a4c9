def perplexity(chances):
    return 2 ** -chances.log2().mean()
