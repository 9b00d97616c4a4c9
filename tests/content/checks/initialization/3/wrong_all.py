"""changes other layers too"""

from torch import nn


def first_loss(model, size, x, target):
    for layer in model:
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=size)
            nn.init.zeros_(layer.bias)
    return nn.functional.cross_entropy(model(x), target).item()
