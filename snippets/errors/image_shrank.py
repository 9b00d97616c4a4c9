import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=5),
    nn.MaxPool2d(2),
    nn.Conv2d(6, 16, kernel_size=5),
)
model(torch.zeros(20, 1, 8, 8))
