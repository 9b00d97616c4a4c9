import torch
from torch.optim.lr_scheduler import LinearLR


def losses_with(warm_up, x, y, start, steps):
    w1, b1, w2, b2, w3, b3 = parameters = [one.detach().clone().requires_grad_(True) for one in start]
    optimizer = torch.optim.Adam(parameters, lr=0.3)
    schedule = LinearLR(optimizer, 1 / warm_up, total_iters=max(1, warm_up - 1))
    losses = torch.empty(steps, len(w1))
    for step in range(steps):
        optimizer.zero_grad()
        out = torch.tanh(torch.tanh(x @ w1 + b1) @ w2 + b2) @ w3 + b3
        loss = (out - y).pow(2).mean(1).mean(1)
        loss.mean().backward()
        optimizer.step()
        schedule.step()
        losses[step] = loss.detach()
    return losses
