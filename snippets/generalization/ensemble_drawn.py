"""Ten fitted curves, thin, and their mean, thick. The members differ most
where there are few points; the mean runs through their middle."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.rand(40, 1) * 4 - 2
y = torch.sin(2 * x) + 0.2 * torch.randn(40, 1)
grid = torch.linspace(-2.2, 2.2, 45)[:, None]
outputs = []
for _ in range(10):
    model = nn.Sequential(nn.Linear(1, 30), nn.Tanh(), nn.Linear(30, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    rows = torch.randint(40, (40,))
    for _ in range(150):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x[rows]), y[rows]).backward()
        optimizer.step()
    outputs.append(model(grid).detach())

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for output in outputs:
    ax.plot(grid, output, color="C0", linewidth=0.6, alpha=0.6)
ax.plot(grid, sum(outputs) / 10, color="C1", linewidth=2)
ax.scatter(x, y, s=8, color="C7")
ax.set(title="Ten members and their mean", xlabel="x", ylabel="y")
ax.text(-0.2, 0.5, "mean", color="C1", ha="right")
ax.text(1.1, 1.1, "data", color="C7")
plt.show()
