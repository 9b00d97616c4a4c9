"""leaves biases in the last layer"""

from torch import nn


def first_loss(model, size, x, target):
    nn.init.normal_(model[-1].weight, std=size)
    return nn.functional.cross_entropy(model(x), target).item()
