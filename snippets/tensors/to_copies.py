import torch
from torch import nn

x = torch.ones(2)
x.to(torch.float64)
print("the tensor is still", x.dtype)

layer = nn.Linear(2, 1)
layer.to(torch.float64)
print("the layer became  ", layer.weight.dtype)
