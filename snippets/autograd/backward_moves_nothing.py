import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(2, 1)
before = layer.weight.clone()
layer(torch.ones(1, 2)).sum().backward()
print("weight unchanged:", torch.equal(layer.weight, before))
print("gradient filled: ", layer.weight.grad.tolist())

torch.optim.SGD(layer.parameters(), lr=0.1).step()
moved = (layer.weight - before).tolist()
print("moved by the step:", [[round(m, 4) for m in row] for row in moved])
