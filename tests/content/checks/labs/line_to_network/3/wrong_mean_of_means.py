"""takes the mean of the batches' errors"""

import torch
from torch.nn.functional import mse_loss


def errors_after(model, loader, optimizer, epochs):
    errors = []
    for epoch in range(epochs):
        for xb, yb in loader:
            optimizer.zero_grad()
            mse_loss(model(xb), yb).backward()
            optimizer.step()
        losses = [mse_loss(model(xb), yb).item() for xb, yb in loader]
        errors.append(sum(losses) / len(losses))
    return errors
