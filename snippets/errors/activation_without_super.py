import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, factor):
        self.factor = factor

    def forward(self, x):
        return self.factor * x


Scale(2)(torch.ones(3))
