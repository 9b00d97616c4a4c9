"""leaves a layer out when it computes"""

import torch
from torch import nn


class Tower(nn.Module):
    def __init__(self, inputs, width, depth, outputs):
        super().__init__()
        widths = [inputs] + [width] * depth
        self.hidden = nn.ModuleList(nn.Linear(a, b) for a, b in zip(widths, widths[1:]))
        self.output = nn.Linear(width, outputs)

    def forward(self, x):
        return self.output(torch.relu(self.hidden[0](x)))
