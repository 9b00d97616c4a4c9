"""skips pixels that no layer reads"""

from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3, dilation=2) for _ in range(count)]
