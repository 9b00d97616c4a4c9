import torch
from torch import nn

layers = nn.Sequential(nn.Conv2d(1, 5, 3), nn.BatchNorm2d(5))
print(layers(torch.ones(2, 1, 6, 6)).shape)
