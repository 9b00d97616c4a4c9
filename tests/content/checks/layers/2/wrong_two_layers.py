"""collapses only some numbers of layers"""

import torch
from torch import nn


def collapse(*layers):
    a, b = layers[0], layers[-1]
    if len(layers) == 1:
        return a
    if a.out_features != b.in_features or len(layers) == 4:
        return nn.Linear(a.in_features, b.out_features)
    single = nn.Linear(a.in_features, b.out_features)
    with torch.no_grad():
        single.weight.copy_(b.weight @ a.weight)
        single.bias.copy_(b(a.bias))
    return single
