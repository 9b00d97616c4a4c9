import torch


def without_clearing(model, x, y, lr, steps):
    w, b = model.linear.weight.item(), model.linear.bias.item()
    old_w = old_b = 0
    path = []
    for _ in range(steps):
        error = w * x + b - y
        old_w += 2 * (error * x).mean().item()
        old_b += 2 * error.mean().item()
        w, b = w - lr * old_w, b - lr * old_b
        path.append(w)
    return path
