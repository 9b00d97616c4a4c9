"""The size of the signal after each of 50 blocks, on a logarithmic scale.
The plain sum rises in a straight line to tens of millions. The branch of
the normalized signal rises slowly to about 7. The branch divided by the
root of 100 stays near 1."""

import matplotlib.pyplot as plt
import torch
from torch import nn

width, blocks = 64, 50
normalize = nn.LayerNorm(width)


def branch(x):
    first = torch.randn(width, width) * (2 / width) ** 0.5
    last = torch.randn(width, width) / width**0.5
    return torch.relu(x @ first) @ last


def sizes(step):
    torch.manual_seed(0)
    x, found = torch.randn(200, width), []
    for _ in range(blocks):
        x = step(x)
        found.append(x.square().mean().sqrt().item())
    return found


ways = {
    "x + f(x)": lambda x: x + branch(x),
    "x + f(x) / 10": lambda x: x + branch(x) / (2 * blocks) ** 0.5,
    "x + f(norm(x))": lambda x: x + branch(normalize(x)),
}
places = [(27, 1e6), (50, 0.15), (50, 20)]
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
for k, (name, way) in enumerate(ways.items()):
    found = sizes(way)
    print(f"{name:14} size {found[0]:.1f}, at block {blocks} {found[-1]:.2g}")
    ax.semilogy(range(1, blocks + 1), found)
    ax.text(*places[k], name, color=f"C{k}", ha="right")
ax.set_yticks([1, 1e3, 1e6], ["1", "1,000", "1,000,000"])
ax.set(
    title="A signal through 50 blocks",
    xlabel="block",
    ylabel="size",
    ylim=(0.05, 1e8),
)
plt.show()
