"""Precision over recall, a point for each of 40 thresholds, of logits that
tell positive from negative equally well: once half of the examples are
positive, once one in twenty. The first curve stays high, the second falls
early. A dotted line for each is at the share of positives."""

import matplotlib.pyplot as plt
import torch
from sklearn.metrics import average_precision_score

torch.manual_seed(0)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for share, colour, height in [(0.5, "C0", 0.86), (0.05, "C1", 0.7)]:
    truth = (torch.arange(20_000) < share * 20_000).long()
    logits = torch.randn(20_000) + 2 * truth
    curve = []
    for threshold in torch.linspace(-3, 4, 40):
        called = logits > threshold
        hits = (called * truth).sum()
        curve.append((hits / truth.sum(), hits / called.sum()))
    ax.plot(*zip(*curve), ".-", color=colour)
    ax.text(0.42, height, f"{share} positive", color=colour)
    ax.axhline(share, color=colour, linestyle=":")
    average = average_precision_score(truth, logits)
    guessed = average_precision_score(truth, torch.randn(20_000))
    print(
        f"share of positives {share}: average precision {average:.2f}, ", end=""
    )
    print(f"of a guesser {guessed:.2f}")
ax.set(title="Equal logits, two shares", xlabel="recall", ylabel="precision")
ax.set_ylim(0, 1.03)
plt.show()
