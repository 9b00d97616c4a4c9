import torch


def variances(n):
    x = torch.randn(n, 10000, dtype=torch.float64)
    squares = (x - x.mean(0)).square().sum(0)
    return [(squares / (n - 1)).mean().item(), (squares / n).mean().item()]
