import torch


def variances(n):
    draws = torch.randn(10_000, n)
    by_n_minus_1 = draws.var(dim=1, correction=1).mean()
    by_n = draws.var(dim=1, correction=0).mean()
    return by_n_minus_1, by_n


torch.manual_seed(0)
for n in (4, 100):
    by_torch, by_numpy = variances(n)
    print(f"n = {n:3}: by n - 1 {by_torch:.2f}, by n {by_numpy:.2f}")
