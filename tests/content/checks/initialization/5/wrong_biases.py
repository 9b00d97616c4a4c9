"""leaves the biases"""

import torch
from torch import nn


@torch.no_grad()
def by_data(model, x):
    for layer in model[:-1]:
        if isinstance(layer, nn.Linear):
            layer.weight /= layer(x).square().mean().sqrt()
        x = layer(x)
