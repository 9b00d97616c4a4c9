import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Conv2d(3, 2, kernel_size=1)
image = torch.randn(1, 3, 4, 4)
pixel = image[0, :, 1, 2]
by_hand = layer.weight[:, :, 0, 0] @ pixel + layer.bias
print(tuple(layer(image).shape))
print(torch.allclose(layer(image)[0, :, 1, 2], by_hand, atol=1e-6))
