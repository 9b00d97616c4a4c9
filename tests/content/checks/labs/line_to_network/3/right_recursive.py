import torch


def errors_after(model, loader, optimizer, epochs):
    if epochs == 0:
        return []
    for xb, yb in loader:
        optimizer.zero_grad()
        (model(xb) - yb).square().mean().backward()
        optimizer.step()
    x, y = loader.dataset.tensors
    error = (model(x) - y).square().mean().detach()
    return [error, *errors_after(model, loader, optimizer, epochs - 1)]
