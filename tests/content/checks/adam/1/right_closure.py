import torch


def weight_after(kind, scale, steps):
    w = torch.ones((), requires_grad=True)
    optimizer = kind([w], 0.001)

    def closure():
        optimizer.zero_grad()
        loss = w.square().mul(scale)
        loss.backward()
        return loss

    for _ in range(steps):
        optimizer.step(closure)
    return round(w.item(), 6)
