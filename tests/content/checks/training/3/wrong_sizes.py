"""ignores sizes"""

import torch
from torch import nn


def fit(x, y, sizes):
    training, validation = torch.randperm(len(x)).tensor_split([len(x) * 3 // 4])
    best = float("inf")
    for units in (2, 8, 32):
        model = nn.Sequential(nn.Linear(2, units), nn.Tanh(), nn.Linear(units, 1), nn.Flatten(0))
        optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
        for _ in range(300):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x[training]), y[training]).backward()
            optimizer.step()
        error = nn.functional.mse_loss(model(x[validation]), y[validation]).item()
        if error < best:
            best, kept = error, model
    return kept
