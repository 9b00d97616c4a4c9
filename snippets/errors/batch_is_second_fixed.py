import torch
from torch import nn

batch = torch.zeros(4, 6, 3)  # 4 examples, 6 steps, 3 numbers
layer = nn.LSTM(3, 5, batch_first=True)
out, (state, _) = layer(batch)
print("output:", tuple(out.shape))
print("last states:", tuple(state.shape))
print("one for each example:", state.shape[1] == len(batch))
