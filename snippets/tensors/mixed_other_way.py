import torch
from torch import nn

layer = nn.Linear(2, 1).double()
layer(torch.ones(3, 2))
