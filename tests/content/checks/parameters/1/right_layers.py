from torch import nn


def parameters_of(sizes):
    layers = [nn.Linear(n, m) for n, m in zip(sizes, sizes[1:])]
    return sum(p.numel() for layer in layers for p in layer.parameters())
