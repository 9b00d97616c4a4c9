"""returns something else than a row of losses for each step"""

import torch


def losses_with(warm_up, x, y, start, steps):
    w = [one.clone().requires_grad_() for one in start]
    optimizer = torch.optim.Adam(w, 0.3)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / warm_up))
    losses = []
    for _ in range(steps):
        h = torch.tanh(x @ w[0] + w[1])
        h = torch.tanh(h @ w[2] + w[3])
        losses.append((h @ w[4] + w[5] - y).square().mean(dim=(1, 2)))
        optimizer.zero_grad()
        losses[-1].sum().backward()
        optimizer.step()
        schedule.step()
    return [loss.mean().item() for loss in losses]
