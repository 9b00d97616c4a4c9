import torch
from torch import nn

layers = [nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 2)]
model = nn.Sequential(*layers)
print(tuple(model(torch.ones(1, 4)).shape))
