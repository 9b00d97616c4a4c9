import torch
from torch import nn

layer = nn.Linear(2, 1)
layer(torch.ones(3, 2, dtype=torch.float64))
