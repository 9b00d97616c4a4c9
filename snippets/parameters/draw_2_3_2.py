"""A network with 2 inputs, 3 hidden units and 2 outputs. Twelve lines, each a
weight, join the columns. Each of the five hidden and output units carries a
small b for its bias; the inputs carry none."""

import matplotlib.pyplot as plt
from torch import nn

model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
linear = [m for m in model if isinstance(m, nn.Linear)]
widths = [linear[0].in_features, *(m.out_features for m in linear)]
columns = [[i - (n - 1) / 2 for i in range(n)] for n in widths]

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.4), layout="constrained")
for x, layer in enumerate(linear):
    for a in columns[x]:
        for b in columns[x + 1]:
            ax.plot([x, x + 1], [a, b], color="C0", lw=1.4)
    label = f"{layer.weight.numel()} weights\n{layer.bias.numel()} biases"
    ax.text(x + 0.5, -1.75, label, ha="center", va="center")
for x, column in enumerate(columns):
    ax.plot([x] * len(column), column, "o", ms=19, color="C1" if x else "0.6")
    for y in column:
        ax.text(x, y, "b" if x else "", ha="center", va="center", color="white")
total = sum(p.numel() for p in model.parameters())
ax.set_title(f"2-3-2: {total} parameters")
ax.set_xlim(-0.3, 2.3)
ax.set_ylim(-2.1, 1.3)
ax.axis("off")
plt.show()
