"""A map of 24 starting points and 11 values of momentum. Coloured cells end
in the deeper right valley, pale cells in the left one. Without momentum
the border is the hill at -0.44; with more momentum, stripes appear on both
sides of it."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import ListedColormap


def slope(x):
    return 4 * x**3 + 3 * x**2 - 4 * x - 2


starts = torch.linspace(-2.25, 2.35, 24, dtype=torch.float64)
momenta = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
rows = []
for momentum in momenta:
    x, velocity = starts.clone(), torch.zeros(24, dtype=torch.float64)
    for _ in range(2000):
        velocity = momentum * velocity + slope(x)
        x = x - 0.01 * velocity
    rows.append((x > 0).double().tolist())

fig, ax = plt.subplots(figsize=(5, 2.8), layout="constrained")
ax.pcolormesh(
    rows, cmap=ListedColormap(["white", "C0"]), edgecolor="C7", linewidth=0.4
)
ax.set_xticks([1.75, 6.75, 11.75, 16.75, 21.75], [-2, -1, 0, 1, 2])
ax.set_yticks([i + 0.5 for i in range(0, 11, 2)], momenta[::2])
ax.set(title="Where each start ends (blue: the deeper valley)")
ax.set(xlabel="start", ylabel="momentum")
plt.show()
