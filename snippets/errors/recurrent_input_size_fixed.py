import torch
from torch import nn

layer = nn.LSTM(10, 32, batch_first=True)
words = torch.zeros(4, 10, 7)  # examples, features, steps
outputs, _ = layer(words.transpose(1, 2))
print(tuple(outputs.shape))
