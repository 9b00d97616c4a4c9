import math

from torch import nn


def bound(layer):
    if isinstance(layer, nn.Conv2d):
        fan_in = layer.in_channels * layer.kernel_size[0] * layer.kernel_size[1]
    else:
        fan_in = layer.in_features
    return 1 / math.sqrt(fan_in)
