"""gives the last weight alone"""

import torch


def without_clearing(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    weights = []
    for step in range(steps):
        loss = torch.nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        weights.append(model.linear.weight.item())
    return weights[-1]
