import torch
from torch import nn


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    window = dilation * (kernel - 1) + 1
    places = (size + 2 * padding - window) // stride + 1
    return places, outputs * (inputs * kernel**2 + 1)


layers = [
    nn.Conv2d(3, 16, kernel_size=5, padding=2),
    nn.MaxPool2d(2),
    nn.Conv2d(16, 32, kernel_size=3, stride=2),
    nn.Conv2d(32, 32, kernel_size=3, dilation=2),
    nn.AdaptiveAvgPool2d(1),
]
x = torch.zeros(1, 3, 64, 64)
for layer in layers:
    x = layer(x)
    count = sum(p.numel() for p in layer.parameters())
    print(f"{type(layer).__name__:17} {str(tuple(x.shape)):16} {count:6,}")
print("by hand:", after_convolution(64, 3, 16, 5, 1, 2, 1), end=" ")
print(after_convolution(32, 16, 32, 3, 2, 0, 1), end=" ")
print(after_convolution(15, 32, 32, 3, 1, 0, 2))
