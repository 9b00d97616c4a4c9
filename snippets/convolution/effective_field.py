"""How strongly pixels move one output, by their distance from its middle,
as three bell-shaped curves for 3, 10 and 30 layers with kernels of 3. They grow
wider with depth, but far more slowly than the field, whose ends are dots:
at 30 layers the curve is near zero over the outer half of the field."""

import matplotlib.pyplot as plt
import torch
from torch import nn

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
torch.manual_seed(0)
for k, depth in enumerate((3, 10, 30)):
    layers = [nn.Conv1d(100, 100, 3) for _ in range(depth)]
    signal = torch.zeros(1, 100, 2 * depth + 1, requires_grad=True)
    nn.Sequential(*layers)(signal).sum().backward()
    size = signal.grad[0].double().square().mean(dim=0).sqrt()
    strong = (size > 0.1 * size.max()).sum().item()
    print(f"{depth:2} layers: field {len(size)}, above a tenth in {strong}")
    ax.plot(range(-depth, depth + 1), size / size.max(), f"C{k}")
    ax.plot([-depth, depth], [-0.04 - 0.05 * k] * 2, f"C{k}o")
    ax.text(depth * 0.4 + 3.5, 0.8 - 0.2 * k, f"{depth} layers", color=f"C{k}")
ax.set(
    title="A field and what is used of it", xlabel="distance from the middle"
)
ax.set(ylabel="size of the gradient", yticks=[0, 0.5, 1])
plt.show()
