"""takes tanh for the sigmoid"""

import torch
from torch import nn


class Swish(nn.Module):
    def __init__(self, learned):
        super().__init__()
        self.beta = nn.Parameter(torch.tensor(1.0), requires_grad=learned)

    def forward(self, x):
        return x * torch.tanh(self.beta * x)
