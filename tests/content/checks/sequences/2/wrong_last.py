"""looks at the last token alone"""


def perplexity(chances):
    return 1 / chances[-1].item()
