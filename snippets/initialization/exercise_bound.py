import torch
from torch import nn


def bound(layer):
    return layer.weight[0].numel() ** -0.5  # what one output is made of


torch.manual_seed(0)
layer = nn.Conv2d(3, 64, kernel_size=5)
print("numbers that each output is made of:", layer.weight[0].numel())
print(f"bound {bound(layer):.3f}, ", end="")
print(f"largest weight {layer.weight.abs().max():.3f}")
