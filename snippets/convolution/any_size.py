import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 16, kernel_size=3),
    nn.ReLU(),
    nn.AdaptiveMaxPool2d(1),  # one number for each channel
    nn.Flatten(),
    nn.Linear(16, 10),
)
for size in ((8, 8), (20, 13), (3, 100)):
    print(size, "->", tuple(model(torch.zeros(5, 1, *size)).shape))
