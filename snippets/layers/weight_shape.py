import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(3, 2)
x = torch.randn(5, 3)
by_hand = x @ layer.weight.T + layer.bias

print("weight:", tuple(layer.weight.shape))
print("bias:  ", tuple(layer.bias.shape))
print("output:", tuple(layer(x).shape))
print("same as x @ W.T + b:", torch.allclose(layer(x), by_hand))
