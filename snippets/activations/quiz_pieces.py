import torch
from torch import nn

verdicts = []
x = torch.linspace(-3, 3, 3001, dtype=torch.float64)[:, None]
for seed in range(20):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(1, 10), nn.ReLU(), nn.Linear(10, 1))
    y = model.double()(x).flatten()
    bends = (y.diff().diff().abs() > 1e-9).sum().item()
    verdicts.append(bends <= 2 * 10)
print(all(verdicts))
