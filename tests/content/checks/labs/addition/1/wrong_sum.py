"""adds up what each step takes"""


def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor -= rate * decay
    return factor
