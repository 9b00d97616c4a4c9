"""A network with two hidden layers: circles in columns of 3, 5, 4 and 2, each
joined by a line to every circle of the next column."""

import matplotlib.pyplot as plt
from torch import nn

model = nn.Sequential(
    nn.Linear(3, 5),
    nn.ReLU(),
    nn.Linear(5, 4),
    nn.ReLU(),
    nn.Linear(4, 2),
)
linear = [m for m in model if isinstance(m, nn.Linear)]
widths = [linear[0].in_features, *(m.out_features for m in linear)]
columns = [[i - (n - 1) / 2 for i in range(n)] for n in widths]

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.4), layout="constrained")
for x, (left, right) in enumerate(zip(columns, columns[1:])):
    for a in left:
        for b in right:
            ax.plot([x, x + 1], [a, b], color="0.7", lw=0.8)
last = len(columns) - 1
for x, column in enumerate(columns):
    color = {0: "C2", last: "C1"}.get(x, "C0")
    ax.plot([x] * len(column), column, "o", ms=15, color=color)
    name = {0: "input", last: "output"}.get(x, "hidden")
    ax.text(x, -2.95, f"{name}\n{len(column)}", ha="center", va="center")
ax.set_title("Two hidden layers")
ax.set_ylim(-3.4, 2.3)
ax.set_xlim(-0.5, last + 0.5)
ax.axis("off")
plt.show()
