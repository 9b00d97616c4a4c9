"""takes the exponential function"""


def shrunk(rates, decay):
    import math

    factor = 1.0
    for rate in rates:
        factor *= math.exp(-rate * decay)
    return factor
