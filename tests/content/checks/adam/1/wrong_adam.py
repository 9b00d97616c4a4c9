"""takes the optimizer Adam"""

import torch


def weight_after(kind, scale, steps):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.001)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = scale * w**2
        loss.backward()
        optimizer.step()
    return w.item()
