"""A long narrow valley seen from above, as ovals, and 29 steps from the
same start. Without momentum the path zigzags across, ever closer to the
middle, and ends short of the bottom; with momentum it swings across in longer
waves, and comes near the bottom in a third of the steps."""

import matplotlib.pyplot as plt
import torch

curvature = torch.tensor([1.0, 20.0])
angle = torch.linspace(0, 6.2832, 40)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for level in (1, 4, 9):
    size = (level / curvature).sqrt()
    ax.plot(
        2.5 * size[0] * angle.cos(),
        2.5 * size[1] * angle.sin(),
        color="C7",
        lw=0.6,
    )
for momentum, colour, height in [(0.0, "C1", 1.75), (0.7, "C0", -2)]:
    w, velocity, path = torch.tensor([-8.0, 1.5]), torch.zeros(2), []
    for _ in range(30):
        path.append(w.tolist())
        velocity = momentum * velocity + curvature * w
        w = w - 0.09 * velocity
    ax.plot(*zip(*path, strict=True), ".-", color=colour)
    ax.text(-6, height, f"momentum {momentum}", color=colour)
ax.set(ylim=(-2.2, 2.2), xticks=[-8, -4, 0, 4, 8])
ax.set(title="Across the valley, or along it", xlabel="w1", ylabel="w2")
plt.show()
