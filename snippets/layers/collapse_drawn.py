"""Two panels over the same axis. Left: three stacked linear layers draw one
straight line. Right: the same layers with ReLU between them draw a line with
bends."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(6)
a, b, c = nn.Linear(1, 8), nn.Linear(8, 8), nn.Linear(8, 1)
x = torch.linspace(-4, 4, 200)[:, None]
with torch.no_grad():
    straight = c(b(a(x)))
    bent = c(torch.relu(b(torch.relu(a(x)))))

plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(1, 2, figsize=(4.5, 2.4), layout="constrained")
axes[0].plot(x, straight, color="C0")
axes[0].set_title("Linear layers only")
axes[1].plot(x, bent, color="C1")
axes[1].set_title("ReLU in between")
for ax in axes:
    ax.set(xlabel="input", xticks=[-4, 0, 4])
axes[0].set_ylabel("output")
plt.show()
