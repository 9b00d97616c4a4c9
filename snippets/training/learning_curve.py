"""Training error and validation error over 2000 steps, on a logarithmic
scale. The training error keeps falling. The validation error jumps
up, falls, has its lowest point early, and rises again."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.rand(60, 1) * 20 - 10
y = torch.sin(0.4 * x) + 0.3 * torch.randn(60, 1)
model = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9)
error = nn.functional.mse_loss
curve = []
for step in range(2001):
    loss = error(model(x[:20]), y[:20])
    if step % 40 == 0:
        with torch.no_grad():
            checked = error(model(x[20:]), y[20:]).item()
        curve.append((step, loss.item(), checked))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

best = min(curve, key=lambda point: point[2])
print(f"best validation error {best[2]:.2f}, after {best[0]} steps")
print(f"at the end: training {curve[-1][1]:.3f}, validation {curve[-1][2]:.2f}")
steps, training, validation = zip(*curve, strict=True)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(steps, training, "C0")
ax.plot(steps, validation, "C1")
ax.set(title="A learning curve", xlabel="step", ylabel="error")
ax.set_yscale("log")
ax.set_yticks([0.1, 0.2, 0.4], ["0.1", "0.2", "0.4"])
ax.minorticks_off()
ax.text(800, 0.085, "training", color="C0")
ax.text(800, 0.21, "validation", color="C1")
plt.show()
