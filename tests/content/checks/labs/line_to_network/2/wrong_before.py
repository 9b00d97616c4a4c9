"""notes the weight before each step"""

import torch


def without_clearing(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    weights = []
    for step in range(steps):
        weights.append(model.linear.weight.item())
        loss = torch.nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
    return weights
