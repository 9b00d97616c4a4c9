import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1)).double()
for p in model.parameters():
    nn.init.constant_(p, 0.5)
x = torch.randn(256, 2, dtype=torch.float64)
y = x[:, :1] * x[:, 1:]
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    optimizer.step()
apart = (model[0].weight - model[0].weight[0]).abs().max().item()
print(f"largest difference between two units: {apart:.6f}")
print(apart > 1e-6)
