import random

import torch
from torch import nn

random.seed(0)
torch.manual_seed(0)
reached = []
for _ in range(100):
    layer = nn.Linear(random.randint(1, 30), random.randint(1, 30))
    x = torch.randn(layer.in_features, requires_grad=True)
    for output in layer(x):
        (slope,) = torch.autograd.grad(output, x, retain_graph=True)
        reached.append(bool((slope != 0).all()))
print("outputs that use every input:", f"{sum(reached) / len(reached):.0%}")
print(all(reached))
