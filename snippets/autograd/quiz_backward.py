import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 1)
before = layer.weight.clone()
layer(torch.ones(1, 2)).sum().backward()
print("gradient:", layer.weight.grad.tolist())
print(not torch.equal(layer.weight, before))
