import torch
from torch import nn

image = torch.zeros(1, 1, 8, 8)
print(tuple(nn.Conv2d(1, 1, 3, padding="same")(image).shape))
print(tuple(nn.Conv2d(1, 1, 3, padding=1)(image).shape))
print(tuple(nn.Conv2d(1, 1, 3, padding=1, stride=2)(image).shape))
nn.Conv2d(1, 1, 3, padding="same", stride=2)
