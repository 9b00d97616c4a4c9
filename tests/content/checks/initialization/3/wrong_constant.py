"""takes size for the mean of the weights"""

from torch import nn


def first_loss(model, size, x, target):
    nn.init.constant_(model[-1].weight, size)
    nn.init.zeros_(model[-1].bias)
    return nn.functional.cross_entropy(model(x), target).item()
