"""has no activation between its layers"""

from torch import nn


def Tower(inputs, width, depth, outputs):
    layers = [nn.Linear(inputs, width)]
    for _ in range(depth - 1):
        layers += [nn.Linear(width, width)]
    return nn.Sequential(*layers, nn.Linear(width, outputs))
