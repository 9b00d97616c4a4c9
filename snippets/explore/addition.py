"""Four small heat maps, one for each head of the first layer, with more
colour where it looks more. A row is a digit that is being written. For the
ones, heads 2 and 4 look at the two ones; for the tens, at the two tens, and
head 3 looks back at the two ones. For the hundreds, head 1 looks at the two
tens."""

import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap

# The mean over all sums, in percent, as labs/addition/heads.py printed it.
printed = """\
layer 1, head 1 ones   0   1  96   0   2   1   0   0
layer 1, head 1 tens   0   2  81   0   2   1  15   0
layer 1, head 1 100s  49   0   0  50   0   0   0   0
layer 1, head 2 ones   0  50   0   0  50   0   0   0
layer 1, head 2 tens  50   0   0  50   0   0   0   0
layer 1, head 2 100s   7  23   7   7  22   4  14  15
layer 1, head 3 ones   1   3   1   1   2  92   0   0
layer 1, head 3 tens   1  48   2   1  48   0   1   0
layer 1, head 3 100s  33   3   2  31   1   0   0  30
layer 1, head 4 ones   0  50   0   0  50   0   0   0
layer 1, head 4 tens  50   0   0  50   0   0   0   0
layer 1, head 4 100s   7   6   9   7   7  53   2   8
"""
rows = [
    [float(share) for share in line.split()[5:]]
    for line in printed.splitlines()
]
pale = LinearSegmentedColormap.from_list("w", ["white", "C0"])
plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(1, 4, figsize=(4.5, 1.4), layout="constrained")
for head, ax in enumerate(axes):
    ax.pcolormesh(rows[3 * head : 3 * head + 3], cmap=pale, vmin=0, vmax=100)
    ax.set_xticks([j + 0.5 for j in range(8)], "58+67=52")
    ax.set_yticks([0.5, 1.5, 2.5], ["ones", "tens", "100s"])
    ax.tick_params(length=0, labelleft=head == 0)
    ax.invert_yaxis()
    ax.set_title(f"head {head + 1}")
plt.show()
