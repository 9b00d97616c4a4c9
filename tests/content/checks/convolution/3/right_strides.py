from torch import nn


def wide_layers(count):
    return nn.Sequential(*[nn.Conv2d(1, 1, kernel_size=3, stride=2, bias=False) for _ in range(count)])
