"""What a reader can find with the parameter calculator."""

import torch
from torch import nn


def count(*layers):
    return sum(p.numel() for layer in layers for p in layer.parameters())


for size in (28, 56):
    convolution = nn.Conv2d(1, 8, 3, padding=1)
    shape = nn.MaxPool2d(2)(convolution(torch.zeros(16, 1, size, size))).shape
    dense = nn.Linear(shape[1:].numel(), 10)
    print(f"{size} x {size}: {count(convolution)} and {count(dense):,}")
with_bias = nn.Conv2d(1, 8, 3, padding=1), nn.BatchNorm2d(8)
without = nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8)
print("before BatchNorm2d:", count(*with_bias), "or", count(*without))
for hidden in (64, 128):
    print(f"LSTM of {hidden}: {count(nn.LSTM(32, hidden)):,}")
for heads in (1, 4, 16):
    layer = nn.TransformerEncoderLayer(64, heads, 256)
    print(f"{heads} heads: {count(layer):,}")
try:
    nn.TransformerEncoderLayer(64, 5)
except AssertionError as error:
    print("5 heads:", error)
try:
    nn.BatchNorm2d(8)(torch.zeros(1, 8, 1, 1))
except ValueError as error:
    print("1 x 1:", error)
