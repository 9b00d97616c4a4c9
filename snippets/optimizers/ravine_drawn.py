"""A long narrow valley seen from above, as ovals, and 29 steps from the
same start. Without momentum the path zigzags across and hardly moves along
the valley; with momentum it turns into the valley and arrives."""

import matplotlib.pyplot as plt
import torch

curvature = torch.tensor([1.0, 20.0])
angle = torch.linspace(0, 6.2832, 40)
fig, ax = plt.subplots(figsize=(5, 2.8), layout="constrained")
for level in (1, 4, 9):
    size = (level / curvature).sqrt()
    ax.plot(
        3 * size[0] * angle.cos(), 3 * size[1] * angle.sin(), color="C7", lw=0.6
    )
for momentum, lr, colour in [(0.0, 0.09, "C1"), (0.7, 0.06, "C0")]:
    w, velocity, path = torch.tensor([-8.0, 1.5]), torch.zeros(2), []
    for _ in range(30):
        path.append(w.tolist())
        velocity = momentum * velocity + curvature * w
        w = w - lr * velocity
    ax.plot(
        *zip(*path, strict=True),
        ".-",
        color=colour,
        label=f"momentum {momentum}",
    )
ax.set(title="Across the valley, or along it", xlabel="w1", ylabel="w2")
ax.legend()
plt.show()
