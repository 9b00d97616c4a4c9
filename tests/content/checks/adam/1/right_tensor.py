import torch


def weight_after(kind, scale, steps):
    w = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
    optimizer = kind(params=[w], lr=1e-3)
    for step in range(steps):
        loss = (scale * w * w).sum()
        loss.backward()
        optimizer.step()
        w.grad = None
    return w
