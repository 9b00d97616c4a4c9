import torch
from torch import nn

ways = {
    "default": lambda w: w,
    "uniform_(w, -1, 1)": lambda w: nn.init.uniform_(w, -1, 1),
    "uniform_(w)": lambda w: nn.init.uniform_(w),
}
for name, initialize in ways.items():
    torch.manual_seed(0)
    x = torch.randn(1000, 64)
    sizes = []
    for _ in range(5):
        layer = nn.Linear(64, 64)
        initialize(layer.weight)
        x = layer(x)
        sizes.append(f"{x.std().item():.1f}")
    print(f"{name:18} after one layer {sizes[0]}, after five {sizes[4]}")
