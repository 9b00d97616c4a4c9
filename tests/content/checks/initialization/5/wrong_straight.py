"""sends the data through the linear layers alone"""

import torch
from torch import nn


@torch.no_grad()
def by_data(model, x):
    for layer in model[:-1]:
        if isinstance(layer, nn.Linear):
            nn.init.zeros_(layer.bias)
            layer.weight /= layer(x).square().mean().sqrt()
            x = layer(x)
