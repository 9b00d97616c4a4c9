import torch
from torch import nn

layer = nn.Linear(3, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
known = optimizer.param_groups[0]["params"]

with torch.no_grad():
    layer.weight.copy_(torch.zeros(1, 3))
print("filled:", layer.weight is known[0], layer.weight.tolist())
layer.weight = nn.Parameter(torch.zeros(1, 3))
print("replaced:", layer.weight is known[0])
