"""adds only two rows with each layer"""

from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3) for _ in range(count)]
