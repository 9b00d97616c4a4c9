import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def different_units(model, left, x, y):
    for name, p in model.named_parameters():
        if name != left:
            nn.init.constant_(p, 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(30):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return len(model[0].weight.detach().round(decimals=6).unique(dim=0))


for left in ("no parameter", "0.weight", "0.bias", "2.weight", "2.bias"):
    counts = []
    for seed in range(3):
        torch.manual_seed(seed)
        x = torch.randn(256, 2)
        y = x[:, :1] * x[:, 1:]
        model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
        counts.append(different_units(model, left, x, y))
    print(f"{left} random: {counts} different units")
