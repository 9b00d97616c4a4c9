import torch


def arrive(model, loader, epochs):
    w, b = model.linear.weight.item(), model.linear.bias.item()
    for epoch in range(epochs):
        lr = 0.1 / (epoch + 1)
        for x, y in loader:
            error = w * x + b - y
            w, b = w - lr * 2 * (error * x).mean().item(), b - lr * 2 * error.mean().item()
    return [b, w]
