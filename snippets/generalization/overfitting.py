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
        logits = model(X[valid])
        checked = cross_entropy(logits, y[valid]).item()
        right = (logits.argmax(dim=1) == y[valid]).double().mean()
        curve.append((step, loss.item(), checked, right))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

best = min(curve, key=lambda point: point[2])
for name, point in [("best", best), ("last", curve[-1])]:
    print(f"{name}, step {point[0]}: training loss {point[1]:.4f}, ", end="")
    print(f"validation loss {point[2]:.2f}, accuracy {point[3]:.2f}")
steps, training, validation, _ = zip(*curve, strict=True)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(steps, training, "C0")
ax.plot(steps, validation, "C1")
ax.set(title="Overfitting on 100 digits", xlabel="step", ylabel="loss")
ax.set_yscale("log")
ax.set_yticks([0.0001, 0.01, 1], ["0.0001", "0.01", "1"])
ax.minorticks_off()
ax.text(60, 0.0004, "training", color="C0")
ax.text(60, 0.25, "validation", color="C1")
plt.show()
