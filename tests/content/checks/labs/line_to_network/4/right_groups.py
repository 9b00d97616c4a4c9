import torch
from torch.nn.functional import mse_loss


def arrive(model, loader, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for epoch in range(1, epochs + 1):
        for group in optimizer.param_groups:
            group["lr"] = 0.1 / epoch
        for xb, yb in loader:
            loss = mse_loss(model(xb), yb)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.linear.bias, model.linear.weight
