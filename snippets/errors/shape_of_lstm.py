import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
output = lstm(torch.ones(3, 5, 4))
print(output.shape)
