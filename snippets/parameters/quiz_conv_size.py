import torch
from torch import nn

layer = nn.Conv2d(3, 64, 3)
before = sum(p.numel() for p in layer.parameters())
for size in (16, 64, 256):
    layer(torch.zeros(1, 3, size, size))
after = sum(p.numel() for p in layer.parameters())
print(before, "and after larger images", after)
print(after > before)
