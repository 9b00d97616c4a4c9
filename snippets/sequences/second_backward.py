import torch
from torch import nn

torch.manual_seed(0)
layer = nn.GRU(3, 5)
state = None
for chunk in torch.randn(12, 3).split(4):
    output, state = layer(chunk, state)
    output.square().mean().backward()
    print("one backward done")
