import torch
from torch import nn


def weights_after(A, y, epochs, falling):
    layer = nn.Linear(2, 1, bias=False)
    nn.init.zeros_(layer.weight)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: 1 / (1 + k) if falling else 1)
    for batches in epochs:
        for rows in batches:
            loss = nn.functional.mse_loss(layer(A[rows]).flatten(), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return layer.weight.detach().flatten()
