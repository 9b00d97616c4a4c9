import math


def shrunk(rates, decay):
    return math.exp(sum(math.log1p(-decay * rate) for rate in rates))
