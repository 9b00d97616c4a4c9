import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(1000, 100)
for size in [0.01, 0.1, 1.0]:
    layer = nn.Linear(100, 100)
    nn.init.normal_(layer.weight, std=size)
    y = torch.tanh(layer(x))
    flat = (y.abs() > 0.99).float().mean()
    print(f"weights of size {size:4}: {flat:.0%} of the units saturated")
