"""measures before each epoch"""

import torch
from torch.nn.functional import mse_loss


def errors_after(model, loader, optimizer, epochs):
    errors = []
    for epoch in range(epochs):
        with torch.no_grad():
            features, targets = loader.dataset.tensors
            errors.append(mse_loss(model(features), targets).item())
        for xb, yb in loader:
            optimizer.zero_grad()
            mse_loss(model(xb), yb).backward()
            optimizer.step()
    return errors
