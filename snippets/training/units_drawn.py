"""Two panels. Left: the target curve and the output of the trained
network with three hidden units, which follows it in the middle and cuts
off its dip and its hump. Right: the three contributions, one S-shaped
curve each, all rising; with the output bias they add up to the network."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(500, 1)
y = x**2 + 15 * torch.sin(x) ** 3
model = nn.Sequential(nn.Linear(1, 3), nn.Sigmoid(), nn.Linear(3, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for _ in range(1000):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    optimizer.step()

grid = torch.linspace(-3, 3, 50)[:, None]
with torch.no_grad():
    fitted = model(grid)
    parts = model[1](model[0](grid)) * model[2].weight
plt.rc("axes.spines", top=False, right=False)
fig, (left, right) = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained"
)
left.plot(grid, grid**2 + 15 * torch.sin(grid) ** 3, "C7--")
left.plot(grid, fitted, "C0")
left.text(0.7, 14, "target", color="C7", ha="right")
left.text(0.9, 2, "network", color="C0")
left.set(title="The fit", xlabel="x")
right.plot(grid, parts)
right.set(title="What each unit adds", xlabel="x")
plt.show()
