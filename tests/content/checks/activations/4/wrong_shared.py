"""shares one β between all modules"""

import torch
from torch import nn

BETA = nn.Parameter(torch.tensor(1.0))


class Swish(nn.Module):
    def __init__(self, learned):
        super().__init__()
        self.beta = BETA if learned else nn.Parameter(torch.tensor(1.0), requires_grad=False)

    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)
