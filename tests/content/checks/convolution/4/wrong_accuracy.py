"""returns no network"""

import torch
from torch import nn


def train_anywhere(x, y):
    model = nn.Sequential(
        nn.ZeroPad2d(4),
        nn.Conv2d(1, 8, kernel_size=3),
        nn.ReLU(),
        nn.Conv2d(8, 16, kernel_size=3),
        nn.ReLU(),
        nn.AdaptiveMaxPool2d(1),
        nn.Flatten(),
        nn.Linear(16, 10),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(80):
        rows = torch.randperm(len(x))[:50]
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()
    return (model(x).argmax(dim=1) == y).double().mean().item()
