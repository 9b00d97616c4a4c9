"""leaves out the tanh"""

import torch
from torch import nn


def size_after(x, gain, layers):
    for _ in range(layers):
        w = torch.empty(x.shape[1], x.shape[1])
        x = x @ nn.init.xavier_normal_(w, gain=gain)
    return x.square().mean().sqrt().item()
