import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(256, 2)
y = x[:, :1] * x[:, 1:]
for start in ("constant", "random"):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    if start == "constant":
        for p in model.parameters():
            nn.init.constant_(p, 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(300):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    rows = model[0].weight.detach().round(decimals=6).unique(dim=0)
    print(f"{start:8}: loss {loss.item():.3f}, {len(rows)} different units")
