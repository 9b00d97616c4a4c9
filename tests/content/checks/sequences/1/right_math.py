import math


def bias_for(share, steps):
    return math.log(share ** (1 / steps) / (1 - share ** (1 / steps)))
