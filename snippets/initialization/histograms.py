"""Histograms of activations, above, and gradients, below, in layers 1, 5 and
10, on a logarithmic axis. Left, with Kaiming's rule, the three lie on top of
each other. Right, with the default, activations move left after layer 1,
and gradients move left from layer 10 to layer 5 and again to layer 1."""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
plt.rc("axes.spines", top=False, right=False)
fig, axes = plt.subplots(
    2, 2, figsize=(4.5, 2.4), sharex=True, sharey=True, layout="constrained"
)
for column, name in enumerate(["Kaiming", "default"]):
    torch.manual_seed(0)
    x, kept = torch.randn(100, 100), []
    for _ in range(10):
        layer = nn.Linear(100, 100)
        if name == "Kaiming":
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
        x = torch.relu(layer(x))
        x.retain_grad()
        kept.append(x)
    x.backward(torch.randn(100, 100))
    for i, depth in enumerate([1, 5, 10]):
        for row, values in enumerate([kept[depth - 1], kept[depth - 1].grad]):
            sizes = values[values != 0].abs().log10().detach()
            look = {"histtype": "step", "color": f"C{i}"}
            axes[row, column].hist(sizes, 25, range=(-6, 1.5), **look)
    axes[0, column].set_title(name)
for i, depth in enumerate([1, 5, 10]):
    where = {"y": 0.75 - 0.25 * i, "transform": axes[0, 0].transAxes}
    axes[0, 0].text(0.05, s=f"layer {depth}", color=f"C{i}", **where)
axes[0, 0].set(ylabel="activations")
axes[1, 0].set(ylabel="gradients", xticks=[-4, -2, 0], yticks=[])
axes[1, 0].set_xticklabels(["0.0001", "0.01", "1"])
plt.show()
