"""starts both layers at zero"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.first, self.last = nn.Linear(width, width), nn.Linear(width, width)
        for one in [*self.first.parameters(), *self.last.parameters()]:
            nn.init.zeros_(one)

    def forward(self, x):
        return x + self.last(torch.relu(self.first(self.norm(x))))
