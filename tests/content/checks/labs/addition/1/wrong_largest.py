"""takes one rate for all steps, the largest"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= 1 - max(rates) * decay
    return factor
