import torch
from torch import nn

image = torch.zeros(1, 3, 32, 32, dtype=torch.uint8)
nn.Conv2d(3, 6, kernel_size=3)(image)
