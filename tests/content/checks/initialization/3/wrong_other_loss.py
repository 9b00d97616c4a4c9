"""gives another loss than the cross-entropy"""

from torch import nn


def first_loss(model, size, x, target):
    nn.init.normal_(model[-1].weight, std=size)
    nn.init.zeros_(model[-1].bias)
    return nn.functional.mse_loss(model(x).argmax(dim=1).float(), target.float()).item()
