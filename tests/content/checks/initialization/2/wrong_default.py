"""returns something else than it should"""

import torch
from torch import nn


def size_after(x, gain, layers):
    for _ in range(layers):
        w = torch.empty(x.shape[1], x.shape[1])
        x = torch.tanh(x @ nn.Linear(x.shape[1], x.shape[1]).weight.detach() * gain)
    return x.square().mean().sqrt().item()
