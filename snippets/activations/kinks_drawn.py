"""The output of a network with eight ReLU units over its one input: a
line that is broken at several marked points and straight between them."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(4)
model = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Linear(8, 1))
with torch.no_grad():
    kinks = (-model[0].bias / model[0].weight.flatten()).sort().values
    kinks = kinks[kinks.abs() < 3]
    x = torch.cat([torch.tensor([-3.0]), kinks, torch.tensor([3.0])])
    y = model(x[:, None]).flatten()

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(x, y, color="C0")
ax.plot(x[1:-1], y[1:-1], "o", color="C1")
ax.set(title="A ReLU network is made of straight pieces")
ax.set(xlabel="x", ylabel="output")
ax.text(1.1, 0.12, "a unit switches", color="C1")
plt.show()
