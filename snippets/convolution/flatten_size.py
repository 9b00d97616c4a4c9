import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=3),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(6 * 3 * 3, 10),
)
print(tuple(model(torch.zeros(20, 1, 8, 8)).shape))
larger = torch.zeros(20, 1, 12, 12)
print(tuple(model[:2](larger).shape))
model(larger)
