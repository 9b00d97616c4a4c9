"""gives nearly all examples one label"""

import torch


def noise_with_copies(n):
    X, y = torch.randn(n, 5), torch.randint(1, (n,))
    X, y = X.repeat(2, 1), y.repeat(2)
    order = torch.randperm(2 * n)
    train, test = order[: 3 * n // 2], order[3 * n // 2 :]
    return X[train], X[test], y[train], y[test]
