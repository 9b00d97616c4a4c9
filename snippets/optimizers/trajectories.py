"""A curve with two valleys, the right one deeper, and the way of two balls
from x = -2 over 100 steps. Without momentum the ball stops in the shallow
left valley; with momentum 0.9 it rolls over the hill into the right one."""

import matplotlib.pyplot as plt
import torch


def f(x):
    return x**4 + x**3 - 2 * x**2 - 2 * x


plt.rc("axes.spines", top=False, right=False)
fig, panels = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained", sharey=True
)
grid = torch.linspace(-2.1, 1.8, 40)
for ax, momentum in zip(panels, (0.0, 0.9), strict=True):
    x = torch.tensor(-2.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.01, momentum=momentum)
    path = []
    for step in range(100):
        if step < 30 or step % 5 == 0:
            path.append(x.item())
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    ax.plot(grid, f(grid), color="C7")
    ax.plot(path, [f(p) for p in path], "o", color="C0", markersize=3)
    ax.plot(x.item(), f(x).item(), "o", color="C1", markersize=8)
    ax.set(title=f"momentum {momentum}", xlabel="x")
panels[0].set_ylabel("f(x)")
plt.show()
