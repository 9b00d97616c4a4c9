import numpy as np
from sklearn.model_selection import train_test_split


def noise_with_copies(n):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, 3))
    y = rng.integers(0, 2, n)
    X, y = np.concatenate([X, X]), np.concatenate([y, y])
    return train_test_split(X, y, test_size=0.25, random_state=0)
