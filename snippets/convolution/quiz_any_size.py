import torch
from torch import nn

body = nn.Sequential(nn.Conv2d(1, 4, kernel_size=3), nn.ReLU())
end = nn.Sequential(nn.Flatten(), nn.Linear(4, 10))
model = nn.Sequential(body, nn.AdaptiveAvgPool2d(1), end)
shapes = {tuple(model(torch.zeros(2, 1, n, n)).shape) for n in (3, 8, 29)}
print(shapes)
print(shapes == {(2, 10)})
