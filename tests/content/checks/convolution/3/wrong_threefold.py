"""does not see 31 rows with 4 layers"""

from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3, dilation=3**i) for i in range(count)]
