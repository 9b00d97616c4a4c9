"""One of the digits, as 8 × 8 squares: the darker, the more ink. It is a
nought: a ring with an empty middle."""

import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)
print("images:", X.shape, "- labels:", y.shape, "- brightest:", X.max())
ink = LinearSegmentedColormap.from_list("ink", ["white", "C0"])
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(2.1, 2.3), layout="constrained")
ax.pcolormesh(X[0].reshape(8, 8), cmap=ink)
ax.invert_yaxis()
ax.axis("off")
ax.set_title(f"labelled {y[0]}")
plt.show()
