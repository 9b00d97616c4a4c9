"""has something to learn"""

import torch


def noise_with_copies(n):
    X = torch.randn(n, 5)
    y = (X[:, 0] > 0).long()
    X, y = X.repeat(2, 1), y.repeat(2)
    order = torch.randperm(2 * n)
    train, test = order[: 3 * n // 2], order[3 * n // 2 :]
    return X[train], X[test], y[train], y[test]
