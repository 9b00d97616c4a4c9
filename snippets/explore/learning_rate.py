"""Where x is on a parabola, step by step, from x = -4 with a learning rate
of 0.02. Without momentum it creeps up to the bottom at 0 and stays below
it. With momentum 0.9 it runs past it at the ninth step, and swings."""

import matplotlib.pyplot as plt

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for momentum, colour in [(0.0, "C1"), (0.9, "C0")]:
    x, velocity, path = -4.0, 0.0, []
    for _ in range(61):
        path.append(x)
        velocity = momentum * velocity + 2 * x
        x = x - 0.02 * velocity
    ax.plot(path, ".-", color=colour, markersize=4)
ax.axhline(0, color="C7", lw=0.8)
ax.text(21, 1.4, "momentum 0.9", color="C0")
ax.text(40, -1.6, "momentum 0", color="C1")
ax.set(title="Momentum overshoots", xlabel="step", ylabel="x")
plt.show()
