import torch


def noise_with_copies(n):
    X = torch.rand(n)
    y = (torch.rand(n) > 0.5).float()
    picked = torch.randperm(n)[: n // 5]
    return X, X[picked], y, y[picked]
