import torch
from torch import nn

layer = nn.Linear(2, 1)
output = layer(torch.ones(4, 2))
print(output.detach().requires_grad, output.requires_grad)

layer.requires_grad_(False)
print(layer(torch.ones(4, 2)).requires_grad)
