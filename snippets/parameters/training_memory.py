"""Stacked bars: bytes for each parameter during training in float32. Weights
and gradients take 4 bytes each with every optimizer. SGD adds nothing,
momentum adds 4, Adam adds 8."""

import matplotlib.pyplot as plt
import torch
from torch import nn

optimizers = {
    "SGD": lambda p: torch.optim.SGD(p, lr=0.1),
    "SGD with momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "Adam": lambda p: torch.optim.Adam(p),
}
plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.4), layout="constrained")
for name, make in optimizers.items():
    layer = nn.Linear(500, 500, bias=False)
    optimizer = make(layer.parameters())
    layer(torch.ones(1, 500)).sum().backward()
    optimizer.step()
    state = optimizer.state[layer.weight].values()
    kept = {
        "weights": [layer.weight],
        "gradients": [layer.weight.grad],
        "state": [t for t in state if torch.is_tensor(t)],
    }
    left = 0
    for color, (part, tensors) in zip(("C0", "C1", "C2"), kept.items()):
        size = sum(t.numel() * t.element_size() for t in tensors)
        size = round(size / layer.weight.numel(), 1)
        label = part if name == "SGD" else None
        ax.barh(name, size, left=left, color=color, label=label)
        left += size
    ax.text(left + 0.2, name, f"{left:g}", va="center")
    print(f"{name:18}{left:4g} bytes for each parameter")
ax.invert_yaxis()
ax.set_xlim(0, 24)
ax.set_xlabel("bytes for each parameter (float32)")
ax.set_title("What training keeps in memory")
ax.legend(loc="upper right", frameon=False)
plt.show()
