import torch
from torch import nn

torch.manual_seed(0)
linear = nn.Sequential(nn.Linear(1, 20), nn.Linear(20, 1))
curved = nn.Sequential(nn.Linear(1, 20), nn.ReLU(), nn.Linear(20, 1))
x = torch.linspace(-2, 2, 9, dtype=torch.float64)[:, None]
for name, model in [("linear", linear), ("with ReLU", curved)]:
    y = model.double()(x).flatten()
    bends = y.diff().diff().abs() > 1e-9
    print(f"{name}: bends at {bends.sum()} of 7 points")
