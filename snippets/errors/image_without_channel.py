import torch
from torch import nn

image = torch.zeros(28, 28)
nn.Conv2d(1, 6, kernel_size=3)(image)
