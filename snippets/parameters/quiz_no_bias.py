from torch import nn


def total(bias):
    first, last = nn.Linear(2, 3, bias=bias), nn.Linear(3, 2, bias=bias)
    return sum(p.numel() for layer in (first, last) for p in layer.parameters())


print("with biases:", total(True), " without:", total(False))
print(total(True) - total(False) == 12)
