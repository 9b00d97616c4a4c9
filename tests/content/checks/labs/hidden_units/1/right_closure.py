import torch
from torch import nn


def stack_two(x, y, hidden):
    model = nn.Sequential(nn.Linear(1, hidden), nn.Linear(hidden, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)

    def closure():
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        return loss

    for step in range(300):
        optimizer.step(closure)
    return model
