"""The mean squared signal by layer in twelve random networks with Kaiming's
weights, on a logarithmic scale, and what theory says, dashed. With ReLU theory
is level and the networks lie around it. With GELU theory falls ever faster,
and they spread far more widely."""

import matplotlib.pyplot as plt
import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
z = torch.linspace(-8, 8, 2000)
chance = torch.exp(-z.square() / 2) / torch.exp(-z.square() / 2).sum()
plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained", sharey=True
)
for ax, function in zip(axes, (functional.relu, functional.gelu)):
    theory, x = [2.0], torch.randn(12, 1, 128)
    x = x / x.square().mean(-1, keepdim=True).sqrt()
    sizes = []
    for _ in range(30):
        sums = x @ (torch.randn(12, 128, 128) * (2 / 128) ** 0.5)
        sizes.append(sums.square().mean((1, 2)))
        x = function(sums)
        mean = chance @ function(theory[-1] ** 0.5 * z).square()
        theory.append(2 * mean.item())
    off = sizes[-1] / theory[29]
    print(
        f"{function.__name__}, layer 2 keeps {theory[1] / theory[0]:.2f},",
        f"layer 30 {theory[29] / theory[28]:.2f};",
        f"from {off.min():.2g} to {off.max():.2g} times theory",
    )
    ax.plot(range(1, 31), torch.stack(sizes), "C0", lw=0.8)
    ax.plot(range(1, 31), theory[:30], "k--")
    ax.set(title=function.__name__, xlabel="layer", yscale="log")
axes[0].set_yticks([1e-8, 1e-4, 1], ["1e-8", "1e-4", "1"])
axes[0].set_ylabel("mean square")
axes[0].minorticks_off()
plt.show()
