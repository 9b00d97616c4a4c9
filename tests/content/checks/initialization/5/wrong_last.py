"""changes the last layer too"""

import torch
from torch import nn


@torch.no_grad()
def by_data(model, x):
    for layer in model:
        if isinstance(layer, nn.Linear):
            nn.init.zeros_(layer.bias)
            layer.weight /= layer(x).square().mean().sqrt()
        x = layer(x)
