import torch
from torch import nn

layer = nn.Conv2d(3, 16, kernel_size=3)
grey = torch.zeros(20, 1, 32, 32)
print(tuple(layer(grey.expand(-1, 3, -1, -1)).shape))
layer(grey)
