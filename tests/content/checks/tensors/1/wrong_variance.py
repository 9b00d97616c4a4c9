"""divides by the variance, not by its root"""


def standardize(x):
    return (x - x.mean(0)) / x.var(0)
