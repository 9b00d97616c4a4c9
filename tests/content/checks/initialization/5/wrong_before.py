"""measures all layers before it changes any"""

import torch
from torch import nn


@torch.no_grad()
def by_data(model, x):
    sizes = []
    for layer in model[:-1]:
        x = layer(x)
        if isinstance(layer, nn.Linear):
            sizes.append(x.square().mean().sqrt())
    for layer, size in zip(model[:-1:2], sizes):
        nn.init.zeros_(layer.bias)
        layer.weight /= size
