import torch
from torch import nn

with torch.device("meta"):
    layer = nn.Linear(3, 2)
print(tuple(layer(torch.zeros(1, 3, device="meta")).shape))
layer.weight[0, 0].item()
