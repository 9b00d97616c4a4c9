"""Two heat maps with a row for each letter that reads and a column for
each that is read, of the text ABCABCAB. Cells of a stronger colour lie
where the two letters are the same: five diagonals. In the second map,
with a causal mask, all cells above the longest diagonal are empty, and
those of the first rows are stronger than before."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap

text = "ABCABCAB"
x = torch.eye(3)[[ord(letter) - ord("A") for letter in text]]
scores = 2 * x @ x.T
seen = torch.ones(8, 8, dtype=torch.bool).tril()
masked = scores.masked_fill(~seen, float("-inf"))

plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(1, 2, figsize=(4.5, 2.4), layout="constrained")
colours = LinearSegmentedColormap.from_list("pale", ["white", "C0"])
for ax, given, title in zip(axes, (scores, masked), ("all", "causal mask")):
    weights = given.softmax(dim=1)
    ax.pcolormesh(weights.tolist(), cmap=colours, vmin=0, vmax=0.6)
    ax.set_xticks([k + 0.5 for k in range(8)], text)
    ax.set_yticks([k + 0.5 for k in range(8)], text)
    ax.invert_yaxis()
    ax.set(title=title, xlabel="is read", aspect="equal")
    print(f"{title}: row 4", *(f"{w:.2f}" for w in weights[3].tolist()))
axes[0].set_ylabel("reads")
plt.show()
