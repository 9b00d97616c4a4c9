import torch
from torch import nn


def fit(x, y, sizes):
    rows = torch.randperm(len(x))
    training, validation = rows.tensor_split([len(x) * 3 // 4])
    mse, best = nn.functional.mse_loss, float("inf")
    for units in sizes:
        layers = nn.Linear(2, units), nn.Tanh(), nn.Linear(units, 1)
        model = nn.Sequential(*layers, nn.Flatten(0))  # shape (N,), as y
        optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
        for _ in range(300):
            optimizer.zero_grad()
            mse(model(x[training]), y[training]).backward()
            optimizer.step()
        with torch.no_grad():
            error = mse(model(x[validation]), y[validation]).item()
        print(f"{units:2} units: validation error {error:.2f}")
        if error < best:
            best, kept = error, model
    return kept


torch.manual_seed(0)
x = 4 * torch.rand(500, 2) - 2
y = x[:, 0] * x[:, 1] + 0.1 * torch.randn(500)
model = fit(x[:400], y[:400], (2, 8, 32))
with torch.no_grad():
    error = nn.functional.mse_loss(model(x[400:]), y[400:]).item()
print(f"test error {error:.3f}")
print(f"variance of y {y.var().item():.1f}, of the noise {0.1**2:.2f}")
