import torch
from torch import nn

layer = nn.GRU(3, 5)
state = None
for chunk in torch.ones(12, 3).split(4):
    output, state = layer(chunk, state)
    output.square().mean().backward()
    state = state.detach()
    print("one backward done")
