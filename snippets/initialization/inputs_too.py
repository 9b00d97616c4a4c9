import torch
from torch import nn

torch.manual_seed(0)
raw = torch.randn(200, 2) * torch.tensor([1.0, 300.0]) + 50
y = raw[:, :1] / 1 + raw[:, 1:] / 300
scaled = (raw - raw.mean(dim=0)) / raw.std(dim=0)
for name, x in [("raw", raw), ("standardized", scaled)]:
    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{name}: loss finite: {bool(loss.isfinite())}, ", end="")
    print(f"below 1: {loss.item() < 1}")
