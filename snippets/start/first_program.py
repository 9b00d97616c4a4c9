import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(3, 2)
batch = torch.ones(4, 3)
result = layer(batch)
print(type(result).__name__, tuple(result.shape))
print(result.dtype)
