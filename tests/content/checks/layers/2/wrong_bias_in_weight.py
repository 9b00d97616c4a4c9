"""leaves the bias in the weight"""

import torch
from torch import nn


def collapse(*layers):
    n = layers[0].in_features
    single, chain = nn.Linear(n, layers[-1].out_features), nn.Sequential(*layers)
    with torch.no_grad():
        single.weight.copy_(chain(torch.eye(n)).T)
        single.bias.copy_(chain(torch.zeros(n)))
    return single
