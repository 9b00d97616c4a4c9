"""Two curves over the width, 1 to 4,096. The largest of eight weights
rises from about 0.4 to almost 1 where scores are not divided. Where they
are divided by the root of the width, it stays near 0.4."""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
widths = [4**k for k in range(7)]
plain, divided = [], []
for d in widths:
    query, key = torch.randn(300, 1, d), torch.randn(300, 8, d)
    scores = (query * key).sum(dim=2)
    plain.append(scores.softmax(1).max(1).values.mean().item())
    scores = scores / d**0.5
    divided.append(scores.softmax(1).max(1).values.mean().item())

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.semilogx(widths, plain, "C1o-")
ax.semilogx(widths, divided, "C0o-")
ax.text(40, 0.9, "as they are", color="C1", ha="right")
ax.text(64, 0.45, "divided by the root of the width", color="C0", ha="center")
ax.set_xticks(widths, [f"{d:,}" for d in widths])
ax.minorticks_off()
ax.set(title="The largest of eight weights", xlabel="width", ylim=(0, 1.05))
plt.show()
print(f"at width {widths[-1]}: {plain[-1]:.2f} and {divided[-1]:.2f}")
