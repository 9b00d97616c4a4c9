import torch


def table(n):
    return torch.arange(1, n + 1)[:, None] * torch.arange(1, n + 1)


print(table(5))
