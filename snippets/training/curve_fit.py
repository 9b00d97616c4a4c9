import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(500, 1)
y = x**2 + 15 * torch.sin(x) ** 3
model = nn.Sequential(nn.Linear(1, 3), nn.Sigmoid(), nn.Linear(3, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for step in range(1001):
    loss = nn.functional.mse_loss(model(x), y)
    if step in {0, 10, 100, 1000}:
        print(f"after {step:4} steps: error {loss.item():.2f}")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
