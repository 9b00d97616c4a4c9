"""Two rings of points, one inside the other, and the border that the
network has learned: a closed curve between the two rings."""

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import make_circles
from torch import nn

X, y = make_circles(300, factor=0.5, noise=0.1, random_state=0)
X, y = torch.tensor(X), torch.tensor(y).double()
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 20), nn.ReLU(), nn.Linear(20, 1)).double()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(300):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy_with_logits
    loss(model(X).flatten(), y).backward()
    optimizer.step()

axis = torch.linspace(-1.4, 1.4, 30, dtype=torch.float64)
grid = torch.cartesian_prod(axis, axis)
with torch.no_grad():
    z = model(grid).reshape(30, 30).T
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(3.6, 3.3), layout="constrained")
for label, colour, height in [(0, "C0", 1.2), (1, "C1", 0)]:
    points = X[y == label][::3]
    ax.scatter(*points.T, s=10, color=colour)
    ax.text(0, height, f"class {label}", color=colour, ha="center")
ax.contour(axis, axis, z, levels=[0], colors="black")
ax.set(title="The border where the logit is 0", xlabel="x1", ylabel="x2")
plt.show()
