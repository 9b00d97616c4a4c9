import torch


def without_clearing(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=1.0)
    weights = []
    for step in range(steps):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
        weights.append(model.linear.weight.item())
    return weights
