"""The weight after every second of 150 mini-batch steps. With learning
rate 0.3 it reaches 45.5 at once and jumps around it by a unit or more;
with 0.03 it arrives later and stays much closer."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for lr, colour, place in [(0.3, "C1", (8, 47.5)), (0.03, "C0", (45, 40.5))]:
    torch.manual_seed(0)
    w, path = torch.zeros(2), []
    for _ in range(15):
        for rows in torch.randperm(500).split(50):
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / 50
            path.append(w[1].item())
    ax.plot(range(2, 151, 2), path[1::2], color=colour)
    ax.text(*place, f"lr {lr}", color=colour)
ax.axhline(45.5, color="C7", linestyle="dashed")
ax.text(160, 45.5, "least\nsquares", color="C7", va="center")
ax.set(title="Mini-batch steps hover", xlabel="step", ylim=(35, 50))
ax.set_yticks([35, 40, 45, 50])
ax.set_ylabel("w")
plt.show()
