import torch
from torch import nn

body = nn.Sequential(nn.Conv2d(1, 16, kernel_size=3), nn.Flatten())
print("an image: ", tuple(body(torch.zeros(1, 8, 8)).shape))
print("a batch:  ", tuple(body(torch.zeros(1, 1, 8, 8)).shape))
three_grey = torch.zeros(3, 8, 8)  # a batch that lacks its channel axis
print("as colour:", tuple(nn.Conv2d(3, 16, 3)(three_grey).shape))
