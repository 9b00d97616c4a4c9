import torch
from torch import nn


def different_units(model, left, x, y):
    for name, p in model.named_parameters():
        if name != left:
            nn.init.constant_(p, 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(100):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return len(model[2].weight.detach().T.round(decimals=5).unique(dim=0))
