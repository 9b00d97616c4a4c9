"""does not part the rings with 16 units"""

import torch
from torch import nn


def share_right(width, x, y, x_test, y_test):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(2, width), nn.ReLU(), nn.Linear(width, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(4):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    return (model(x_test).argmax(1) == y_test).float().mean()
