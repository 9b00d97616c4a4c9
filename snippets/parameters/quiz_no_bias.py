from torch import nn

inputs, hidden, outputs, said = 2, 3, 2, 12


def total(bias):
    first = nn.Linear(inputs, hidden, bias=bias)
    last = nn.Linear(hidden, outputs, bias=bias)
    return sum(p.numel() for layer in (first, last) for p in layer.parameters())


print("with biases:", total(True), " without:", total(False))
print(total(True) - total(False) == said)
