"""returns something else"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= (1 - rate * decay) ** 2
    return factor
