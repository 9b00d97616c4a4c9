import torch
from torch import nn

gru = nn.GRU(3, 8, batch_first=True)
state = torch.zeros(1, 5, 8)
gru(torch.ones(4, 2, 3), state)
