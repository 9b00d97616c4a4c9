"""gives what is lost"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= 1 - rate * decay
    return 1 - factor
