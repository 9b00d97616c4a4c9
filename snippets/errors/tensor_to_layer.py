import numpy as np
import torch
from torch import nn

layer = nn.Linear(2, 1)
array = np.ones((3, 2))
x = torch.from_numpy(array).float()
print(tuple(layer(x).shape))

lstm, linear = nn.LSTM(4, 8, batch_first=True), nn.Linear(8, 2)
output, (hidden, cell) = lstm(torch.ones(3, 5, 4))
print(tuple(linear(output).shape))
