"""predicts the mean everywhere: is a shape (N, 1)"""

import torch
from torch import nn


def fit(x, y, sizes):
    training, validation = torch.randperm(len(x)).tensor_split([len(x) * 3 // 4])
    best = float("inf")
    for units in sizes:
        model = nn.Sequential(nn.Linear(2, units), nn.Tanh(), nn.Linear(units, 1))
        optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
        for _ in range(300):
            optimizer.zero_grad()
            ((model(x[training]) - y[training]) ** 2).mean().backward()
            optimizer.step()
        error = ((model(x[validation]) - y[validation]) ** 2).mean().item()
        if error < best:
            best, kept = error, model
    return kept
