import torch
from torch import nn

layer = nn.LSTM(10, 32)
words = torch.zeros(4, 10, 7)  # examples, features, steps
layer(words)
