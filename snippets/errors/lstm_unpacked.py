import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
output, (hidden, cell) = lstm(torch.ones(3, 5, 4))
print("output:", tuple(output.shape))
print("hidden:", tuple(hidden.shape))
print("cell:", tuple(cell.shape))
