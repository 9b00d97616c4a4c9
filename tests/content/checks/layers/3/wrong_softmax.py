"""ends in a softmax"""

from torch import nn


def Tower(inputs, width, depth, outputs):
    layers = [nn.Linear(inputs, width), nn.ReLU()]
    for _ in range(depth - 1):
        layers += [nn.Linear(width, width), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(width, outputs), nn.Softmax(dim=1))
