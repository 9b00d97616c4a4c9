"""skips pixels that no layer reads"""

from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3, dilation=2**i) for i in range(1, count + 1)]
