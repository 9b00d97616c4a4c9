from torch import nn


def count(layer):
    return sum(p.numel() for p in layer.parameters())


for inputs in (3, 10, 100):
    with_bias = count(nn.Linear(inputs, 1))
    without = count(nn.Linear(inputs, 1, bias=False))
    print(f"{inputs:3} inputs: {with_bias:3} with bias, {without:3} without")
