import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Linear(8, 1))
model = model.double()
w, b = model[0].weight.flatten(), model[0].bias
kinks = (-b / w).sort().values
print("kinks expected:", kinks.numel())

x = torch.linspace(-20, 20, 400_001, dtype=torch.float64)[:, None]
y = model(x).flatten()
bent = y.diff().diff().abs() > 1e-9
starts = bent[1:] & ~bent[:-1]
inside = (kinks.abs() < 20).sum()
print(f"kinks within ±20: {inside}, found: {starts.sum()}")
