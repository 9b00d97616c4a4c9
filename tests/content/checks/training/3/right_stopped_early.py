import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def fit(x, y, sizes):
    apart = len(x) // 5
    loader = DataLoader(TensorDataset(x[apart:], y[apart:]), batch_size=64, shuffle=True)
    best, kept = float("inf"), None
    for n in sizes:
        model = nn.Sequential(nn.Linear(2, n), nn.Tanh(), nn.Dropout(0.01), nn.Linear(n, 1))
        optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
        for _ in range(60):
            model.train()
            for xb, yb in loader:
                optimizer.zero_grad()
                nn.functional.mse_loss(model(xb)[:, 0], yb).backward()
                optimizer.step()
            model.eval()
            error = nn.functional.mse_loss(model(x[:apart])[:, 0], y[:apart]).item()
            if error < best:
                best, kept = error, copy.deepcopy(model)
    return kept
