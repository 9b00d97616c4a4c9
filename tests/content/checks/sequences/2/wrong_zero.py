"""stops with ValueError"""

import math


def perplexity(chances):
    return math.exp(-sum(math.log(one) for one in chances) / len(chances))
