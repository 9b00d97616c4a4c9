import torch
from torch import nn

layer = nn.Linear(5, 2)
batch = torch.ones(4, 5)
print(tuple(layer(batch).shape))
