"""draws no closed border, however many units it has"""

import torch
from torch import nn


def share_right(width, x, y, x_test, y_test):
    model = nn.Sequential(nn.Linear(2, width), nn.Linear(width, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.06)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    return (model(x_test).argmax(1) == y_test).float().mean()
