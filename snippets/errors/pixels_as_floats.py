import torch
from torch import nn

image = torch.full((1, 3, 32, 32), 255, dtype=torch.uint8)
x = image.float() / 255
print(x.dtype, x.max().item())
print(tuple(nn.Conv2d(3, 6, kernel_size=3)(x).shape))
