"""stops when it is given a batch"""

from torch import nn


class Tower(nn.Module):
    def __init__(self, inputs, width, depth, outputs):
        super().__init__()
        widths = [inputs] + [width] * depth
        self.hidden = nn.ModuleList(nn.Linear(a, b) for a, b in zip(widths, widths[1:]))
        self.output = nn.Linear(width, outputs)
