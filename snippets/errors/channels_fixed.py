import torch
from torch import nn

colour = nn.Conv2d(3, 16, kernel_size=3)
photos = torch.zeros(20, 32, 32, 3)  # channels last, as files are
print("moved:   ", tuple(colour(photos.permute(0, 3, 1, 2)).shape))

grey = nn.Conv2d(1, 16, kernel_size=3)
images = torch.zeros(20, 32, 32)  # no channel axis
print("inserted:", tuple(grey(images.unsqueeze(1)).shape))
