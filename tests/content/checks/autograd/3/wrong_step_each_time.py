"""takes a step after each part, and does not divide"""

import torch


def train_in_parts(layer, x, y, rows, parts):
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for part, target in zip(x.split(rows), y.split(rows)):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(layer(part), target).backward()
        optimizer.step()
