"""changes start, so that the next function"""

import torch


def errors_after(activation, x, y, start, steps):
    parameters = [one.requires_grad_() for one in start]
    w1, b1, w2, b2, w3, b3 = parameters
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    for _ in range(steps):
        hidden = activation(activation(x @ w1 + b1) @ w2 + b2)
        errors = (hidden @ w3 + b3 - y).square().mean(dim=(1, 2))
        optimizer.zero_grad()
        errors.sum().backward()
        optimizer.step()
    return errors.detach()
