"""changes nothing in the model"""

import copy

from torch import nn


def first_loss(model, size, x, target):
    model = copy.deepcopy(model)
    nn.init.normal_(model[-1].weight, std=size)
    nn.init.zeros_(model[-1].bias)
    return nn.functional.cross_entropy(model(x), target).item()
