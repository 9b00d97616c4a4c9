import torch


def without_clearing(model, x, y, lr, steps):
    path = torch.zeros(steps)
    for step in range(steps):
        (model(x) - y).square().mean().backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
            path[step] = model.linear.weight[0, 0]
    return path
