import torch


def weight_after(kind, scale, steps):
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    optimizer = kind([w], lr=0.001)
    for _ in range(steps):
        optimizer.zero_grad()
        (scale * w**2).backward()
        optimizer.step()
    return w.item()


for kind in (torch.optim.SGD, torch.optim.Adam):
    one, many = (weight_after(kind, scale, 100) for scale in (1.0, 100.0))
    print(f"{kind.__name__}: {one:.3f}, and with 100 times the loss {many:.3f}")
