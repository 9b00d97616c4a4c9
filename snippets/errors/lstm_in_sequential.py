import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
model = nn.Sequential(lstm, nn.Linear(8, 2))
model(torch.ones(3, 5, 4))
