import torch
from torch import nn

image = torch.zeros(28, 28)
layer = nn.Conv2d(1, 6, kernel_size=3)
print("one image:  ", tuple(layer(image.unsqueeze(0)).shape))
print("batch of one:", tuple(layer(image[None, None]).shape))
