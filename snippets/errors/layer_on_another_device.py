import torch
from torch import nn

layer = nn.Linear(2, 1, device="meta")
layer(torch.ones(3, 2))
