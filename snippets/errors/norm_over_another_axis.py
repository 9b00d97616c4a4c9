import torch
from torch import nn

norm = nn.LayerNorm(3)
norm(torch.ones(2, 4))
