import torch
from torch import nn

images = torch.zeros(20, 1, 28, 28)
features = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=3),
    nn.ReLU(),
    nn.Flatten(),
)
print(tuple(features(images).shape))  # the size to write down
model = nn.Sequential(features, nn.Linear(6 * 26 * 26, 10))
print(tuple(model(images).shape))
