"""gives the last weights another standard deviation than size"""

from torch import nn


def first_loss(model, size, x, target):
    nn.init.normal_(model[-1].weight, std=size**0.5)
    nn.init.zeros_(model[-1].bias)
    return nn.functional.cross_entropy(model(x), target).item()
