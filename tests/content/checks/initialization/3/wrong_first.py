"""changes another layer than the last"""

from torch import nn


def first_loss(model, size, x, target):
    nn.init.normal_(model[0].weight, std=size)
    nn.init.zeros_(model[0].bias)
    return nn.functional.cross_entropy(model(x), target).item()
