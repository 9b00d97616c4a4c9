import torch
from torch import nn

poolings = nn.Sequential(*[nn.MaxPool2d(2) for _ in range(3)])
images = torch.ones(1, 3, 28, 28)
print(poolings(images).shape)
any_size = nn.AdaptiveAvgPool2d(1)
print(any_size(poolings(images)).shape)
