"""turns the two round"""

import torch


def variances(n):
    x = torch.randn(10_000, n)
    return x.var(1, correction=0).mean(), x.var(1, correction=1).mean()
