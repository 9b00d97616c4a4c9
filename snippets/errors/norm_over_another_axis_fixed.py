import torch
from torch import nn

layers = nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4))
print(layers(torch.ones(2, 3)).shape)
