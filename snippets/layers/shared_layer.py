import copy

import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(4, 4)
shared = nn.Sequential(layer, nn.Tanh(), layer)
copies = copy.deepcopy(layer), copy.deepcopy(layer)
apart = nn.Sequential(copies[0], nn.Tanh(), copies[1])
for name, model in (("shared", shared), ("apart", apart)):
    total = sum(p.numel() for p in model.parameters())
    print(f"{name:6} {total} parameters")
    model(torch.ones(1, 4)).sum().backward()

both = copies[0].weight.grad + copies[1].weight.grad
print("gradients add up:", torch.allclose(layer.weight.grad, both))
