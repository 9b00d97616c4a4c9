"""Three grids of numbers. A row of 0, 1, 2 and a column of 0, 10, 20 are each
repeated, shown in pale colour, to a 3 by 3 grid; their sum fills the third
grid."""

import matplotlib.pyplot as plt
import torch

row = torch.tensor([[0, 1, 2]])
column = torch.tensor([[0], [10], [20]])
grids = {
    "row (1, 3)": row.expand(3, 3),
    "column (3, 1)": column.expand(3, 3),
    "sum (3, 3)": row + column,
}
plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(1, 3, figsize=(4.5, 1.6), layout="constrained")
for ax, (title, grid) in zip(axes, grids.items()):
    for i in range(3):
        for j in range(3):
            given = "sum" in title or ("row" in title and i == 0)
            given = given or ("column" in title and j == 0)
            ax.text(
                j,
                -i,
                str(grid[i, j].item()),
                ha="center",
                va="center",
                color="black" if given else "0.43",
            )
    ax.set_title(title)
    ax.set_xlim(-0.7, 2.7)
    ax.set_ylim(-2.7, 0.7)
    ax.axis("off")
plt.show()
