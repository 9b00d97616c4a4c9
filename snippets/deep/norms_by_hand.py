import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 6, 5, 5) * 3 + 2  # examples, channels, rows, columns
eps = 1e-5


def normalized(x, axes):
    mean = x.mean(axes, keepdim=True)
    variance = x.var(axes, correction=0, keepdim=True)
    return (x - mean) / (variance + eps).sqrt()


groups = x.reshape(8, 2, 3, 5, 5)  # 2 groups of 3 channels
by_hand = {
    "BatchNorm2d": (nn.BatchNorm2d(6), normalized(x, (0, 2, 3))),
    "LayerNorm": (nn.LayerNorm([6, 5, 5]), normalized(x, (1, 2, 3))),
    "GroupNorm": (nn.GroupNorm(2, 6), normalized(groups, (2, 3, 4))),
    "RMSNorm": (
        nn.RMSNorm([6, 5, 5], eps=eps),
        x / (x.square().mean((1, 2, 3), keepdim=True) + eps).sqrt(),
    ),
}
for name, (layer, hand) in by_hand.items():
    error = (layer(x) - hand.reshape(x.shape)).abs().max().item()
    parameters = [n for n, _ in layer.named_parameters()]
    sizes = [p.numel() for p in layer.parameters()]
    buffers = len(list(layer.buffers()))
    print(f"{name:11} equal {error < 1e-5}, {parameters} {sizes},", end=" ")
    print(f"{buffers} buffers")
