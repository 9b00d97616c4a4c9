"""The line as a network: a circle for the input x and a circle for a
constant 1, each joined to the output circle by an arrow. The arrow from
x carries the weight w, the arrow from 1 carries the bias b."""

import matplotlib.pyplot as plt

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(3.6, 1.8), layout="constrained")
places = {"x": (0, 1), "1": (0, 0), "ŷ": (2, 0.5)}
for name, (across, up) in places.items():
    ax.scatter(across, up, s=700, color="white", edgecolor="C0", zorder=2)
    ax.text(across, up, name, ha="center", va="center")
for name, label, height in [("x", "w", 0.88), ("1", "b", 0.12)]:
    ax.annotate(
        "", (1.78, 0.5), places[name], zorder=1,
        arrowprops={"arrowstyle": "->", "color": "C7"},
    )  # fmt: skip
    ax.text(1, height, label, ha="center", va="center")
ax.set(title="ŷ = w · x + b", xlim=(-0.4, 2.4), ylim=(-0.4, 1.4))
ax.axis("off")
plt.show()
