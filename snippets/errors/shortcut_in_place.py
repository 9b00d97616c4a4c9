import torch
from torch import nn

layer = nn.Linear(3, 3)
x = torch.ones(2, 3)
hidden = torch.sigmoid(layer(x))
hidden += x
hidden.sum().backward()
