import torch
from torch import nn

poolings = nn.Sequential(*[nn.MaxPool2d(2) for _ in range(5)])
images = torch.ones(1, 3, 28, 28)
print(poolings[:4](images).shape)
poolings(images)
