import numpy as np


def error_of_mean(members, shared):
    rng = np.random.default_rng(0)
    means = rng.normal(shared, 1.0, size=(10_000, members)).mean(axis=1)
    return np.mean(means**2)
