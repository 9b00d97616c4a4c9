import torch
from torch import nn

layers = nn.ModuleList([nn.Linear(4, 4), nn.Linear(4, 2)])
x = torch.ones(1, 4)
for layer in layers:
    x = layer(x)
print(tuple(x.shape))
print(tuple(nn.Sequential(*layers)(torch.ones(1, 4)).shape))
