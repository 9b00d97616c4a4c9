from torch import nn


def count(model):
    return sum(p.numel() for p in model.parameters())


small = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 2))
print("8-4-2:    ", (8 * 4 + 4), "+", (4 * 2 + 2), "=", count(small))
print("256 -> 128:", f"{count(nn.Linear(256, 128)):,}")
n, m = 10, 7
print("n*m + m:  ", n * m + m, "=", count(nn.Linear(n, m)))
