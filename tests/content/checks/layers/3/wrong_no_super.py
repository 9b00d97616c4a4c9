"""stops with AttributeError"""

from torch import nn


class Tower(nn.Module):
    def __init__(self, inputs, width, depth, outputs):
        self.output = nn.Linear(width, outputs)
