"""uses one layer twice, or has a hidden layer too few"""

from torch import nn


def Tower(inputs, width, depth, outputs):
    layers = [nn.Linear(inputs, width), nn.ReLU()]
    for _ in range(depth - 2):
        layers += [nn.Linear(width, width), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(width, outputs))
