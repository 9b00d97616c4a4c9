import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(4, 3)
x = torch.randn(1, 4)
before = layer(x)
for i in range(4):
    nudged = x.clone()
    nudged[0, i] += 1.0
    changed = (layer(nudged) != before).sum().item()
    print(f"input {i} changed: {changed} of 3 outputs moved")
