"""Two grids with a row for each of six people and a column for each recording.
Left, drawn by file, the test squares are scattered over nearly all rows. Right,
drawn by person, two whole rows are test data and the others have none."""

import matplotlib.pyplot as plt
import torch

people, each = 6, 8
torch.manual_seed(0)
by_file = (torch.randperm(people * each) < 16).reshape(people, each)
by_person = torch.isin(torch.arange(people), torch.randperm(people)[:2])
grids = by_file, by_person[:, None].expand(people, each)

plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(1, 2, figsize=(4.5, 2.4), layout="constrained")
for ax, grid, title in zip(axes, grids, ("by file", "by person")):
    for row in range(people):
        for column in range(each):
            color = "C1" if grid[row, column] else "C0"
            alpha = 1 if grid[row, column] else 0.3
            ax.scatter(column, row, 60, color, marker="s", alpha=alpha)
    ax.set(title=title, xlabel="recording", xticks=[], yticks=range(people))
    ax.set_yticklabels("abcdef")
    ax.set(xlim=(-0.7, each - 0.3), ylim=(people - 0.4, -0.6))
axes[0].set_ylabel("person")
plt.show()
