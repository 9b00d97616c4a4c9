import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        self.first = nn.Linear(width, width, bias=False)
        self.last = nn.Parameter(torch.zeros(width, width))

    def forward(self, x):
        return torch.tanh(self.first(self.norm(x))) @ self.last.T + x
