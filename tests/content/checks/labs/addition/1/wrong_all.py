"""gives the factor after each step"""


def shrunk(rates, decay):
    factors = []
    factor = 1.0
    for rate in rates:
        factor *= 1 - rate * decay
        factors.append(factor)
    return factors
