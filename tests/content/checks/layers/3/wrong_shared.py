"""uses one layer twice, or has a hidden layer too few"""

import torch
from torch import nn


class Tower(nn.Module):
    def __init__(self, inputs, width, depth, outputs):
        super().__init__()
        self.first = nn.Linear(inputs, width)
        again = nn.Linear(width, width)
        self.hidden = nn.ModuleList([again] * (depth - 1))
        self.output = nn.Linear(width, outputs)

    def forward(self, x):
        x = torch.relu(self.first(x))
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.output(x)
