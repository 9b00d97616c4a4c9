"""Eight bars, a recording each, in two batches of four. In the upper batch the
longest has 9 rows, and the others are filled up to 9 in a pale colour; in the
lower one the longest has 5, so less is filled up."""

import matplotlib.pyplot as plt

batches = [[6, 9, 3, 7], [5, 2, 4, 3]]
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for number, lengths in enumerate(batches):
    places = [5 * number + k for k in range(len(lengths))]
    padding = [max(lengths) - length for length in lengths]
    ax.barh(places, lengths, color="C0", alpha=0.6)
    ax.barh(places, padding, left=lengths, color="C1", alpha=0.25)
ax.text(0.2, 0, "real rows", va="center")
ax.text(8.9, 2, "padding", va="center", ha="right")
ax.set(title="Each batch is as long as its longest", xlabel="rows")
ax.set_yticks([1.5, 6.5], ["first batch", "second"])
ax.invert_yaxis()
plt.show()
