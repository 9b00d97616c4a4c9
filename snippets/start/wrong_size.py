import torch
from torch import nn

layer = nn.Linear(3, 2)
batch = torch.ones(4, 5)
print(tuple(batch.shape))
layer(batch)
