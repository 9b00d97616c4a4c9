import torch
from torch import nn

layer = nn.Conv2d(3, 64, kernel_size=3)
print("weight:", tuple(layer.weight.shape))
print("by hand:", 3 * 3 * 3 * 64 + 64)
for size in (32, 224):
    result = layer(torch.zeros(1, 3, size, size))
    count = sum(p.numel() for p in layer.parameters())
    print(
        f"{size:3} x {size:3} image: {count:,} parameters,"
        f" {result.numel():9,} outputs"
    )
