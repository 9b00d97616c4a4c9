import torch


def error_of_mean(members, shared):
    torch.manual_seed(3)
    total = 0.0
    for _ in range(10_000):
        total += (torch.randn(members) + shared).mean() ** 2
    return total / 10_000
