"""A parabola with its tangents at three points. The slope of each tangent was
computed by autograd: it is negative on the left, zero at the bottom and
positive on the right."""

import matplotlib.pyplot as plt
import torch


def f(w):
    return w**2 + 2 * w


w = torch.tensor([-3.0, -1.0, 1.0], requires_grad=True)
f(w).sum().backward()

line = torch.linspace(-4.2, 2.2, 100)
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(line, f(line), color="C0")
for point, slope in zip(w.detach(), w.grad):
    near = torch.tensor([point - 0.8, point + 0.8])
    ax.plot(near, f(point) + slope * (near - point), color="C1")
    ax.plot(point, f(point), "o", color="C1")
    ax.text(point, -2.6, f"slope {slope:.0f}", ha="center")
    print(f"slope at {point:2.0f}: {slope:2.0f}")
ax.set_ylim(-3.4, 10)
ax.set_xlabel("w")
ax.set_ylabel("y")
ax.set_title("The gradient is the slope")
plt.show()
