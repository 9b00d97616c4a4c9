import torch
from torch import nn

layer = nn.GRU(3, 5, batch_first=True)
output, state = layer(torch.zeros(4, 6, 3))
print("output", tuple(output.shape), "state", tuple(state.shape))
print(state.shape[0] == 4)
