"""A network drawn from its model: 3 inputs, hidden layers of 5 and 4 ReLU
units, 2 outputs. Each unit is a circle in the column of its layer; grey lines,
the weights, join every unit to all units of the next column."""

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from torch import nn


def draw_network(
    model: nn.Sequential, ax: Axes | None = None, most: int = 12
) -> Axes:
    """Draw the layers and units of a multilayer perceptron.

    The model is a Sequential, nested or not, compiled or not, of nn.Linear
    and modules without parameters. Lines are weights, and the text under each
    column says its units and what follows. Of a layer wider than `most`, only
    that many units are drawn, with its true number below. Draws on `ax`, or
    on a new figure; returns the axes, for a title or `savefig`.

    Raises TypeError if `model` is not a Sequential, and ValueError if `most`
    is under 1, or if it has no Linear, another layer with parameters, or
    layers whose sizes do not fit or are not known yet.
    """
    model = getattr(model, "_orig_mod", model)  # what torch.compile wraps
    if not isinstance(model, nn.Sequential):
        kind = type(model).__name__
        raise TypeError(f"pass an nn.Sequential, not a {kind}")
    if most < 1:
        raise ValueError(f"most is {most}: draw at least 1 unit a layer")
    sizes, labels = _columns(model)
    if ax is None:
        _, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
    heights = []
    for size in sizes:
        shown = min(size, most)
        heights.append([i - (shown - 1) / 2 for i in range(shown)])
    for x, (left, right) in enumerate(zip(heights, heights[1:])):
        lines = [[(x, a), (x + 1, b)] for a in left for b in right]
        ax.add_collection(LineCollection(lines, colors="0.7", linewidths=0.8))
    floor = min(map(min, heights)) - 0.7
    for x, column in enumerate(heights):
        ax.plot([x] * len(column), column, "o", color="C0", markersize=11)
        ax.text(x, floor, labels[x], ha="center", va="top")
    ax.set_xlim(-0.5, len(sizes) - 0.5)
    ax.set_ylim(floor - 1.6, max(map(max, heights)) + 0.6)
    ax.axis("off")
    return ax


def _columns(model: nn.Sequential) -> tuple[list[int], list[str]]:
    sizes: list[int] = []
    labels: list[str] = []
    for name, module in model.named_modules(remove_duplicate=False):
        if isinstance(module, nn.LazyLinear):
            raise ValueError(f"{name!r} has no sizes yet: pass a batch first")
        if isinstance(module, nn.Linear):
            if not sizes:
                sizes, labels = [module.in_features], ["inputs"]
            if module.in_features != sizes[-1]:
                raise ValueError(
                    f"layer {name!r} takes {module.in_features} features and "
                    f"gets {sizes[-1]}: make the sizes meet"
                )
            sizes.append(module.out_features)
            labels.append("Linear")
        elif not isinstance(module, nn.Sequential):
            if list(module.parameters()):
                kind = type(module).__name__
                raise ValueError(f"cannot draw {name!r}, a {kind}: only Linear")
            if labels:
                labels[-1] += f"\n{type(module).__name__}"
    if not sizes:
        raise ValueError("the model has no nn.Linear to draw")
    return sizes, [f"{n} {text}" for n, text in zip(sizes, labels)]


if __name__ == "__main__":
    plt.rc("axes.spines", top=False, right=False)
    layers = nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 4), nn.ReLU()
    draw_network(nn.Sequential(*layers, nn.Linear(4, 2))).set_title("3-5-4-2")
    plt.show()
