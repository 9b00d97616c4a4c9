import torch
from torch import nn

layer = nn.Conv2d(1, 6, kernel_size=3, stride=2, padding=1)
print(tuple(layer(torch.zeros(1, 1, 8, 8)).shape))
