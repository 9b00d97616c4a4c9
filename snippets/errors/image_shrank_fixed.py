import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=5, padding=2),
    nn.MaxPool2d(2),
    nn.Conv2d(6, 16, kernel_size=5, padding=2),
)
x = torch.zeros(20, 1, 8, 8)
for layer in model:
    x = layer(x)
    print(tuple(x.shape))
