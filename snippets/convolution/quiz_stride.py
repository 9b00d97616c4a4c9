import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Conv2d(1, 1, kernel_size=3, stride=2)
image = torch.zeros(1, 1, 15, 15)
image[..., 6:9, 6:9] = torch.rand(3, 3)
out = layer(image)
moved = layer(image.roll(1, dims=3))
copies = [out.roll(k, dims=3) for k in range(7)]
found = [torch.allclose(moved, copy, atol=1e-6) for copy in copies]
print("equal to a moved copy:", found)
print(any(found))
