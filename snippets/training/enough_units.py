import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(500, 1)
y = x**2 + 15 * torch.sin(x) ** 3
for units in [1, 3, 30]:
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(1, units), nn.Tanh(), nn.Linear(units, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(500):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{units:2} hidden units: error {loss.item():.2f}")
