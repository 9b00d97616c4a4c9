import torch
from torch import nn


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


print(tuple(Line()(torch.ones(3, 1)).shape))
