"""Two panels: one weight of each of eight hidden units over 100 training steps.
From constant weights the eight lines are one line. From random weights they
start apart and go different ways."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(256, 2)
y = x[:, :1] * x[:, 1:]
plt.rc("axes.spines", top=False, right=False)
fig, panels = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained", sharey=True
)
for ax, start in zip(panels, ("constant", "random"), strict=True):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    if start == "constant":
        for p in model.parameters():
            nn.init.constant_(p, 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    seen = []
    for _ in range(101):
        seen.append(model[0].weight[:, 0].tolist())
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    ax.plot(range(0, 101, 5), seen[::5])
    ax.set(title=f"{start} start", xlabel="step")
panels[0].set_ylabel("a weight of each unit")
plt.show()
