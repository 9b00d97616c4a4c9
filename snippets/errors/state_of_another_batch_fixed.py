import torch
from torch import nn

gru = nn.GRU(3, 8, batch_first=True)
for examples in (4, 2):
    x = torch.ones(examples, 2, 3)
    state = torch.zeros(1, len(x), 8)
    print(gru(x, state)[1].shape)
