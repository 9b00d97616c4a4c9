import math


def perplexity(chances):
    total = 0
    for chance in chances.tolist():
        if chance == 0:
            return math.inf
        total += math.log(chance)
    return math.exp(-total / len(chances))
