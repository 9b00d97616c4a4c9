"""depends on the size of the image: take the largest of all places, not their mean"""

import torch
from torch import nn


def train_anywhere(x, y):
    model = nn.Sequential(
        nn.ZeroPad2d(4),
        nn.Conv2d(1, 8, kernel_size=3),
        nn.ReLU(),
        nn.Conv2d(8, 16, kernel_size=3),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(16, 10),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(160):
        rows = torch.randperm(len(x))[:50]
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()
    return model
