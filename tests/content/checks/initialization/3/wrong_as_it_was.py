"""gives the loss of the model as it was"""

from torch import nn


def first_loss(model, size, x, target):
    loss = nn.functional.cross_entropy(model(x), target)
    nn.init.normal_(model[-1].weight, std=size)
    nn.init.zeros_(model[-1].bias)
    return loss.item()
