import torch
from torch import nn

layer = nn.Linear(3, 3)
x = torch.ones(2, 3)
hidden = torch.sigmoid(layer(x))
hidden = hidden + x
hidden.sum().backward()
print("gradient:", tuple(layer.weight.grad.shape))
