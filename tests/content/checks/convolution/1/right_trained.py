import torch
from torch import nn


def weights_between(signal, target, size):
    layer = nn.Conv1d(1, 1, size)
    optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
    for _ in range(150):
        optimizer.zero_grad()
        nn.functional.mse_loss(layer(signal[None, None]), target[None, None]).backward()
        optimizer.step()
    return layer.weight
