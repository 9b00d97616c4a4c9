import copy

import torch
from torch.nn import functional as F


def errors_after(activation, x, y, start, steps):
    errors = []
    for run in range(len(start[0])):
        parameters = [copy.deepcopy(one[run]).requires_grad_() for one in start]
        w1, b1, w2, b2, w3, b3 = parameters
        optimizer = torch.optim.Adam(parameters, lr=0.01)
        for _ in range(steps):
            optimizer.zero_grad()
            hidden = activation(activation(x @ w1 + b1) @ w2 + b2)
            F.mse_loss(hidden @ w3 + b3, y).backward()
            optimizer.step()
        with torch.no_grad():
            hidden = activation(activation(x @ w1 + b1) @ w2 + b2)
            errors.append(F.mse_loss(hidden @ w3 + b3, y))
    return torch.stack(errors)
