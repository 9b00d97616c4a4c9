import torch
from torch import nn


def first_loss(model, size, x, target):
    layer = nn.Linear(model[-1].in_features, model[-1].out_features, bias=False)
    nn.init.uniform_(layer.weight, -size * 3**0.5, size * 3**0.5)
    model[-1] = layer
    with torch.no_grad():
        return nn.functional.cross_entropy(model(x), target)
