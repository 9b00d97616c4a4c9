"""takes one rate for all steps, their mean"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= 1 - sum(rates) / len(rates) * decay
    return factor
