def shrunk(rates, decay):
    factor = 1.0
    for rate in rates:
        factor *= 1 - rate * decay
    return factor
