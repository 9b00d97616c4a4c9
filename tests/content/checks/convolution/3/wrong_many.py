"""has another number of layers than was asked for"""

from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3) for _ in range(2**count - 1)]
