"""has no copies of training examples in the test set"""

import torch


def noise_with_copies(n):
    X, y = torch.randn(n, 5), torch.randint(2, (n,))
    train, test = torch.arange(n).split([n - n // 4, n // 4])
    return X[train], X[test], y[train], y[test]
