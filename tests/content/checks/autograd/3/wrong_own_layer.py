"""leaves the layer as it was"""

import torch


def train_in_parts(layer, x, y, rows, parts):
    layer = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for part, target in zip(x.split(rows), y.split(rows)):
        torch.nn.functional.mse_loss(layer(part), target).backward()
        optimizer.step()
    return layer
