from torch import nn


def count(*widths):
    layers = map(nn.Linear, widths, widths[1:])
    return sum(p.numel() for layer in layers for p in layer.parameters())


three, two = count(10, 2, 2, 2, 1), count(10, 50, 50, 1)
print(f"three hidden layers: {three}, two: {two:,}")
print(three > two)
