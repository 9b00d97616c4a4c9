"""A heat map. Across: the depth of the network, 1 to 30 layers. Down:
eight pairs of activation function and initialization. Dark cells mean
that the first layer's gradient is of the size of the last one's; the
cells of sigmoid and of the default initialization turn pale soonest."""

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap
from torch import nn

default = {"default": lambda weight: None}
choices = {
    nn.Sigmoid: {**default, "Xavier": nn.init.xavier_normal_},
    nn.Tanh: {**default, "Xavier": nn.init.xavier_normal_},
    nn.ReLU: {**default, "Kaiming": nn.init.kaiming_normal_},
    nn.GELU: {**default, "Kaiming": nn.init.kaiming_normal_},
}
depths, names, rows = [1, 2, 5, 10, 15, 20, 25, 30], [], []
for activation, starts in choices.items():
    for start, initialize in starts.items():
        names.append(f"{activation.__name__}, {start}")
        row = []
        for depth in depths:
            torch.manual_seed(0)
            layers = []
            for _ in range(depth):
                layers += [nn.Linear(64, 64), activation()]
                initialize(layers[-2].weight)
            model = nn.Sequential(*layers, nn.Linear(64, 1))
            model(torch.randn(128, 64)).square().mean().backward()
            first = model[0].weight.grad.norm()
            last = model[2 * depth - 2].weight.grad.norm()
            row.append(max(torch.log10(first / last + 1e-9).item(), -8))
        rows.append(row)

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
colours = LinearSegmentedColormap.from_list("pale", ["white", "C0"])
ax.pcolormesh(rows, cmap=colours, vmin=-8, vmax=4)
for down, row in enumerate(rows):
    for across, power in enumerate(row):
        ax.text(
            across + 0.5,
            down + 0.5,
            str(round(power)),
            ha="center",
            va="center",
        )
ax.set_xticks([i + 0.5 for i in range(8)], depths)
ax.set_yticks([i + 0.5 for i in range(8)], names)
ax.invert_yaxis()
ax.set(title="First gradient ÷ last, as a power of 10", xlabel="layers")
plt.show()
