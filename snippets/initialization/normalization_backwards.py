import torch
from torch import nn

norms = {
    "none": nn.Identity,
    "LayerNorm": nn.LayerNorm,
    "BatchNorm": nn.BatchNorm1d,
}
for name, norm in norms.items():
    ratios = []
    for seed in range(5):
        torch.manual_seed(seed)
        layers = []
        for _ in range(30):
            layer = nn.Linear(64, 64, bias=False)
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            layers += [layer, norm(64), nn.ReLU()]
        model = nn.Sequential(*layers)
        (model(torch.randn(200, 64)) * torch.randn(200, 64)).sum().backward()
        first, last = layers[0].weight.grad, layers[87].weight.grad
        ratios.append((first.norm() / last.norm()).item())
    print(f"{name:9} first gradient over last {min(ratios):7.1g}", end=" ")
    print(f"to {max(ratios):.1g}")
