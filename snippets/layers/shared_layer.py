import torch
from torch import nn

layer = nn.Linear(4, 4)
twice = nn.Sequential(layer, nn.Tanh(), layer)
own = nn.Sequential(nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 4))
for name, model in (("shared", twice), ("own", own)):
    total = sum(p.numel() for p in model.parameters())
    print(f"{name:6} {total} parameters")

twice(torch.ones(1, 4)).sum().backward()
print("one gradient for both uses:", layer.weight.grad is not None)
