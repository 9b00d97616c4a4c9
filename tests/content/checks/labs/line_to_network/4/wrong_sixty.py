"""returns something else"""

import torch
from torch.nn.functional import mse_loss


def arrive(model, loader, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 1 / (1 + epoch))
    for epoch in range(60):
        for xb, yb in loader:
            optimizer.zero_grad()
            mse_loss(model(xb), yb).backward()
            optimizer.step()
        scheduler.step()
    return model.linear.bias.item(), model.linear.weight.item()
