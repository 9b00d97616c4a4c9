"""The two circles of points, twice. Left: one linear layer cuts the plane with
a straight line and gets about half of the points wrong. Right: a hidden ReLU
layer closes its boundary around the inner circle."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import make_circles
from torch import nn

X, y = make_circles(80, noise=0.1, factor=0.4, random_state=0)
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
axis = torch.linspace(-1.5, 1.5, 30)
grid = torch.cartesian_prod(axis, axis)

torch.manual_seed(0)
models = {
    "Linear": nn.Sequential(nn.Linear(2, 2)),
    "Hidden ReLU layer": nn.Sequential(
        nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2)
    ),
}
plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(
    1, 2, figsize=(4.5, 2.5), layout="constrained", sharey=True
)
for ax, (title, model) in zip(axes, models.items()):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(200):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()
    with torch.no_grad():
        inner = model(grid).softmax(1)[:, 1].reshape(30, 30).T
    ax.contour(axis, axis, inner, levels=[0.5], colors="black")
    for label, color, marker in ((0, "C0", "o"), (1, "C1", "x")):
        ax.plot(*X[y == label].T, marker, color=color, ms=3)
    ax.set_title(title)
    ax.set_aspect("equal")
plt.show()
