"""A map of 18 starting points and 8 values of momentum. Coloured cells end
in the deeper right valley, pale cells in the left one. Without momentum
the border is the hill at -0.44; with more momentum, stripes appear on both
sides of it."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import ListedColormap


def slope(x):
    return 4 * x**3 + 3 * x**2 - 4 * x - 2


starts = torch.linspace(-2.25, 2.3, 18, dtype=torch.float64)
momenta = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95]
rows = []
for momentum in momenta:
    x, velocity = starts.clone(), torch.zeros(18, dtype=torch.float64)
    for _ in range(2000):
        velocity = momentum * velocity + slope(x)
        x = x - 0.01 * velocity
    rows.append((x > 0).double().tolist())

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.pcolormesh(
    rows, cmap=ListedColormap(["white", "C0"]), edgecolor="C7", linewidth=0.4
)
places = [(x + 2.25) / 4.55 * 17 + 0.5 for x in range(-2, 3)]
ax.set_xticks(places, range(-2, 3))
ax.set_yticks([i + 0.5 for i in range(8)], momenta)
ax.set(title="Where starts end (blue: deeper valley)")
ax.set(xlabel="start", ylabel="momentum")
plt.show()
