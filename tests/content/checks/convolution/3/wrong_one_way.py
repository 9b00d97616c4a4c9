"""sees more one way than the other"""

from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3, dilation=(2**i, 1)) for i in range(count)]
