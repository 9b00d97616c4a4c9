import torch
from torch import nn

layer = nn.Conv2d(1, 4, kernel_size=3)
found = layer(torch.zeros(1, 8, 8)).shape
print("one image:", tuple(found))
print(found == (4, 6, 6))
