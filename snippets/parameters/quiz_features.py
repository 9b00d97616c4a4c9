import random

from torch import nn

random.seed(0)
enough = []
for _ in range(200):
    widths = [random.randint(1, 30) for _ in range(random.randint(2, 5))]
    layers = [nn.Linear(a, b, bias=False) for a, b in zip(widths, widths[1:])]
    total = sum(p.numel() for layer in layers for p in layer.parameters())
    enough.append(total >= widths[0])
print("networks with at least one parameter a feature:", sum(enough))
print(all(enough))
