"""has another number of parameters"""

from torch import nn


def Tower(inputs, width, depth, outputs):
    layers = [nn.Linear(inputs, width, bias=False), nn.ReLU()]
    for _ in range(depth - 1):
        layers += [nn.Linear(width, width, bias=False), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(width, outputs, bias=False))
