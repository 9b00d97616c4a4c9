"""stops with RuntimeError"""


def standardize(x):
    return (x - x.mean(dim=1)) / x.std(dim=1)
