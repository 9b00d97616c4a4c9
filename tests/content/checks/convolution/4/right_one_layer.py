import torch
from torch import nn


def train_anywhere(x, y):
    layer = nn.Conv2d(1, 10, 8, padding=7)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, momentum=0.9)
    for _ in range(50):
        rows = torch.randint(len(x), (50,))
        logits = layer(x[rows]).flatten(2).max(dim=2).values
        optimizer.zero_grad()
        nn.functional.cross_entropy(logits, y[rows]).backward()
        optimizer.step()
    return lambda images: layer(images).flatten(2).max(dim=2).values
