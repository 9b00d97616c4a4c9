import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=3),
    nn.ReLU(),
    nn.Linear(6 * 26 * 26, 10),
)
model(torch.zeros(20, 1, 28, 28))
