"""On two logarithmic axes, the multiply-adds for each token of a block of
width 768. What its matrices cost is a level line at 7 million. What its
scores cost rises with the length in proportion, from a tenth of a
million at 64 positions, and crosses the line at 4,608."""

import matplotlib.pyplot as plt

d = 768
lengths = [64, 1024, 4608, 65_536]
matrices = [12 * d * d / 1e6 for _ in lengths]
scores = [2 * n * d / 1e6 for n in lengths]
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.loglog(lengths, matrices, "C0")
ax.loglog(lengths, scores, "C1")
ax.plot(6 * d, 12 * d * d / 1e6, "ko")
ax.text(64, 10, "matrices", color="C0")
ax.text(600, 0.6, "scores", color="C1")
ax.set_xticks(lengths, [f"{n:,}" for n in lengths])
ax.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
ax.minorticks_off()
ax.set(
    title="Millions of multiply-adds for each token",
    xlabel="length of the text",
)
plt.show()
print(f"{matrices[0]:.1f} and, at {lengths[2]:,} positions, {scores[2]:.1f}")
