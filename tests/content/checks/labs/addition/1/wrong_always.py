"""takes the decay to be 0.01"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= 1 - rate * 0.01
    return factor
