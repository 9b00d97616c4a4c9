"""Three panels with the same valley and 12 steps of gradient descent from
the same start. Too small a learning rate: the points are still high on the
slope. A good one: they reach the bottom. Too large: they jump from side to
side, higher each time."""

import matplotlib.pyplot as plt
import torch

plt.rc("axes.spines", top=False, right=False)
fig, panels = plt.subplots(
    1, 3, figsize=(4.5, 2.4), layout="constrained", sharey=True
)
x = torch.linspace(-4, 4, 41)
rates = {"too small": 0.02, "good": 0.2, "too large": 1.04}
for ax, (name, lr) in zip(panels, rates.items(), strict=True):
    w, path = torch.tensor(3.0), [3.0]
    for _ in range(12):
        w = w - lr * 2 * w
        path.append(w.item())
    ax.plot(x, x**2, color="C7")
    ax.plot(path, [w**2 for w in path], "o-", color="C1", markersize=3)
    ax.set(title=f"{name}\n{lr}", xlabel="w", xlim=(-5.5, 5.5), ylim=(-1, 26))
panels[0].set_ylabel("loss")
plt.show()
