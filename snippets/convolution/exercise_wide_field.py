import torch
from torch import nn


def wide_layers(count):
    return [nn.Conv2d(1, 1, 3, dilation=2**i) for i in range(count)]


def rows_that_count(layers):
    image = torch.zeros(1, 1, 65, 65, requires_grad=True)
    out = nn.Sequential(*layers)(image)
    out[0, 0, out.shape[2] // 2, out.shape[3] // 2].backward()
    return image.grad[0, 0].any(dim=1).sum().item()


torch.manual_seed(0)
ways = {
    "one kernel": [nn.Conv2d(1, 1, 31)],
    "plain 3 x 3": [nn.Conv2d(1, 1, 3) for _ in range(15)],
    "dilated": wide_layers(4),
    "strided": [nn.Conv2d(1, 1, 3, stride=2) for _ in range(4)],
}
for name, layers in ways.items():
    weights = sum(layer.weight.numel() for layer in layers)
    print(f"{name:11} {rows_that_count(layers)} rows, {weights:3} weights")
