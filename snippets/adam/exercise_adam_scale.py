import torch

for kind in (torch.optim.SGD, torch.optim.Adam):
    ends = []
    for scale in (1.0, 100.0):
        w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
        optimizer = kind([w], lr=0.001)
        for _ in range(100):
            optimizer.zero_grad()
            (scale * w**2).backward()
            optimizer.step()
        ends.append(f"{w.item():.3f}")
    print(f"{kind.__name__}: {ends[0]}, and with 100 times the loss {ends[1]}")
