import torch
from torch import nn

layer = nn.Linear(2, 1)
output = layer(torch.ones(4, 2))
output.requires_grad = False
