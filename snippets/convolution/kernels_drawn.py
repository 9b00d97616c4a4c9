"""A handwritten three and what three kernels make of it, as grids of squares.
Across: blue where ink begins from left to right, orange where it ends.
Down: the same from top to bottom. Blur: the three in soft patches."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap
from sklearn.datasets import load_digits

digit = torch.tensor(load_digits().images[3]).float() / 16
across = torch.tensor([[-1.0, 0, 1]] * 3)
kernels = {
    "across": across,
    "down": across.T,
    "blur": torch.full((3, 3), 1 / 3),
}
both = LinearSegmentedColormap.from_list("both", ["C1", "white", "C0"])
plt.rc("axes.spines", top=False, right=False)
fig, axs = plt.subplots(1, 4, figsize=(4.5, 1.4), layout="constrained")
axs[0].pcolormesh(digit, cmap=both, vmin=-1, vmax=1)
axs[0].set_title("digit")
for ax, (name, kernel) in zip(axs[1:], kernels.items(), strict=True):
    found = torch.conv2d(digit[None, None], kernel[None, None])[0, 0]
    ax.pcolormesh(found, cmap=both, vmin=-3, vmax=3)
    ax.set_title(name)
for ax in axs:
    ax.set_aspect("equal")
    ax.invert_yaxis()
    ax.axis("off")
plt.show()
