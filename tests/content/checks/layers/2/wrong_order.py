"""multiplies the weights in the wrong order"""

import torch
from torch import nn


def collapse(*layers):
    n = layers[0].in_features
    single, chain = nn.Linear(n, layers[-1].out_features), nn.Sequential(*layers)
    weight = layers[0].weight
    for layer in layers[1:]:
        weight = (
            weight @ layer.weight
            if weight.shape[0] == layer.weight.shape[1] == weight.shape[1]
            else layer.weight @ weight
        )
    with torch.no_grad():
        single.weight.copy_(weight)
        single.bias.copy_(chain(torch.zeros(n)))
    return single
