"""has fewer than two layers"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.layers = [nn.Linear(width, width), nn.Linear(width, width)]
        nn.init.zeros_(self.layers[1].weight)
        nn.init.zeros_(self.layers[1].bias)

    def forward(self, x):
        return x + self.layers[1](torch.relu(self.layers[0](self.norm(x))))
