"""leaves out the rates"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= 1 - decay
    return factor
