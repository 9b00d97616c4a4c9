"""The weight after each mini-batch step, over 150 steps. With learning
rate 0.3 it reaches 45.5 at once and jumps around it by a unit or more;
with 0.03 it arrives later and stays much closer."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
fig, ax = plt.subplots(figsize=(5, 3), layout="constrained")
for lr, colour in [(0.3, "C1"), (0.03, "C0")]:
    torch.manual_seed(0)
    w, path = torch.zeros(2), []
    for _ in range(15):
        for rows in torch.randperm(500).split(50):
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / 50
            path.append(w[1].item())
    ax.plot(range(2, 151, 2), path[1::2], color=colour, label=f"lr {lr}")
ax.axhline(45.5, color="C7", linestyle="dashed", label="least squares")
ax.set(title="Mini-batch steps hover", xlabel="step", ylim=(35, 50))
ax.set_ylabel("w")
ax.legend()
plt.show()
