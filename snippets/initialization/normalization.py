import torch
from torch import nn

for name, norm in [("none", nn.Identity), ("LayerNorm", nn.LayerNorm),
                   ("BatchNorm", nn.BatchNorm1d)]:  # fmt: skip
    sizes = []
    for scale in (0.5, 2.0):
        torch.manual_seed(0)
        x = torch.randn(200, 64)
        for _ in range(30):
            layer = nn.Linear(64, 64, bias=False)
            nn.init.normal_(layer.weight, std=scale / 8)
            x = torch.relu(norm(64)(layer(x)))
        sizes.append(f"{x.square().mean().sqrt():.0e}")
    print(
        f"{name:9} size after 30 layers: gain 0.5 {sizes[0]}, gain 2 {sizes[1]}"
    )
