import torch
from torch import nn

layers = nn.ModuleList([nn.Linear(4, 4), nn.Linear(4, 2)])
layers(torch.ones(1, 4))
