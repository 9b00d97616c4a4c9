"""leaves the model as it was"""

import copy

import torch
from torch import nn


@torch.no_grad()
def by_data(model, x):
    model = copy.deepcopy(model)
    for layer in model[:-1]:
        if isinstance(layer, nn.Linear):
            nn.init.zeros_(layer.bias)
            layer.weight /= layer(x).square().mean().sqrt()
        x = layer(x)
