"""Stacked bars: bytes for each parameter during training in float32. Weights
and gradients take 4 bytes each with every optimizer. SGD adds nothing,
momentum adds 4, Adam adds 8."""

import matplotlib.pyplot as plt

names = ["SGD", "SGD with momentum", "Adam"]
parts = {"weights": [4, 4, 4], "gradients": [4, 4, 4], "state": [0, 4, 8]}

fig, ax = plt.subplots(figsize=(5, 2.5), layout="constrained")
left = [0, 0, 0]
for (part, sizes), color in zip(parts.items(), ("C0", "C1", "C2")):
    ax.barh(names, sizes, left=left, label=part, color=color)
    left = [a + b for a, b in zip(left, sizes)]
for row, total in enumerate(left):
    ax.text(total + 0.2, row, f"{total}", va="center")
ax.invert_yaxis()
ax.set_xlim(0, 18)
ax.set_xlabel("bytes for each parameter (float32)")
ax.set_title("What training keeps in memory")
ax.legend(loc="upper right")
plt.show()
print(dict(zip(names, left)))
