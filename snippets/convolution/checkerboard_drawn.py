"""Two grids: how many inputs write to each output of a transposed
convolution with stride 2. With a kernel of 3, a pattern of ones, twos and
fours. With a kernel of 4, an even field of fours inside a paler rim."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap

ones = torch.ones(1, 1, 3, 3)
pale = LinearSegmentedColormap.from_list("pale", ["white", "C0"])
plt.rc("axes.spines", top=False, right=False)
fig, axs = plt.subplots(1, 2, figsize=(4.2, 2.3), layout="constrained")
for ax, k in zip(axs, (3, 4), strict=True):
    kernel = torch.ones(1, 1, k, k)
    times = torch.conv_transpose2d(ones, kernel, stride=2)[0, 0].int()
    print(f"kernel {k}:", *times[2].tolist())
    ax.pcolormesh(times, cmap=pale, vmin=0, vmax=6)
    for i, row in enumerate(times.tolist()):
        for j, count in enumerate(row):
            ax.text(j + 0.5, i + 0.5, count, ha="center", va="center")
    ax.set_title(f"kernel {k}, stride 2")
    ax.set_aspect("equal")
    ax.axis("off")
plt.show()
