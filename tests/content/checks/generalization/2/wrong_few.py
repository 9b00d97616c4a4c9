"""has too few copies"""

import torch


def noise_with_copies(n):
    X, y = torch.randn(n, 5), torch.randint(2, (n,))
    X, y = torch.cat([X, X[: n // 10]]), torch.cat([y, y[: n // 10]])
    order = torch.randperm(len(X))
    train, test = order[: len(X) // 2], order[len(X) // 2 :]
    return X[train], X[test], y[train], y[test]
