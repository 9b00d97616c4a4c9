"""has no warm-up"""

import torch


def losses_with(warm_up, x, y, start, steps):
    w = [one.clone().requires_grad_() for one in start]
    optimizer = torch.optim.Adam(w, 0.3)
    losses = []
    for _ in range(steps):
        h = torch.tanh(x @ w[0] + w[1])
        h = torch.tanh(h @ w[2] + w[3])
        losses.append((h @ w[4] + w[5] - y).square().mean(dim=(1, 2)))
        optimizer.zero_grad()
        losses[-1].sum().backward()
        optimizer.step()
    return torch.stack(losses).detach()
