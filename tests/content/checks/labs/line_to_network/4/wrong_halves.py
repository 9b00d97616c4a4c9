"""halves the rate"""

import torch
from torch.nn.functional import mse_loss


def arrive(model, loader, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 0.5**epoch)
    for epoch in range(epochs):
        for xb, yb in loader:
            optimizer.zero_grad()
            mse_loss(model(xb), yb).backward()
            optimizer.step()
        scheduler.step()
    return model.linear.bias.item(), model.linear.weight.item()
