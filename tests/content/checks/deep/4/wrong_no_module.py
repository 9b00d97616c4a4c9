"""returns no module"""

from torch import nn


def ResidualBlock(width):
    branch = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width))
    return lambda x: x + branch(x)
