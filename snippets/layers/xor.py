import torch
from torch import nn

X = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
y = torch.tensor([[0.0], [1], [1], [0]])

with_ones = torch.cat([X, torch.ones(4, 1)], dim=1)
best = with_ones @ torch.linalg.lstsq(with_ones, y).solution
print("best linear model answers", [f"{b:.1f}" for b in best.flatten()])
print(f"with a squared error of {((best - y) ** 2).mean():.2f}")

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(300):
    optimizer.zero_grad()
    ((model(X) - y) ** 2).mean().backward()
    optimizer.step()
print("one hidden layer answers ", model(X).round().flatten().int().tolist())
