"""leaves the hidden layers other sizes than 1"""

import torch
from torch import nn


@torch.no_grad()
def by_data(model, x):
    for layer in model[:-1]:
        if isinstance(layer, nn.Linear):
            nn.init.zeros_(layer.bias)
            layer.weight /= x.square().mean().sqrt()
        x = layer(x)
