"""Training loss and validation loss of a large network on 100 digits, over
200 steps, on a logarithmic scale. The training loss falls without end; the
validation loss falls, levels off and rises slowly."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
torch.manual_seed(0)
order = torch.randperm(len(X))
train, valid = order[:100], order[100:600]
model = nn.Sequential(nn.Linear(64, 100), nn.ReLU(), nn.Linear(100, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
cross_entropy, curve = nn.functional.cross_entropy, []
for step in range(201):
    loss = cross_entropy(model(X[train]), y[train])
    if step % 5 == 0:
        checked = cross_entropy(model(X[valid]), y[valid]).item()
        curve.append((step, loss.item(), checked))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

best = min(curve, key=lambda point: point[2])
print(f"best validation loss {best[2]:.2f}, after {best[0]} steps")
print(f"at the end: validation {curve[-1][2]:.2f}, training {curve[-1][1]:.4f}")
steps, training, validation = zip(*curve, strict=True)
fig, ax = plt.subplots(figsize=(5, 3), layout="constrained")
ax.plot(steps, training, label="training")
ax.plot(steps, validation, label="validation")
ax.set(title="Overfitting on 100 digits", xlabel="step", ylabel="loss")
ax.set_yscale("log")
ax.legend()
plt.show()
