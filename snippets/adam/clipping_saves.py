import torch
from torch import nn

x = torch.tensor([0.1, 0.5, 1.0, 8.0], dtype=torch.float64)
y = 0.5**x
for clip in (False, True):
    w = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(300):
        optimizer.zero_grad()
        loss = (w**x - y).square().mean()
        loss.backward()
        if clip:
            nn.utils.clip_grad_norm_([w], max_norm=0.5)
        optimizer.step()
    print(f"clipping {clip}: w = {w.item():.2f}")
