import torch
from torch import nn

torch.manual_seed(0)
layer = nn.LSTM(3, 5)
x = torch.randn(4, 3)
padded = torch.cat([x, torch.zeros(2, 3)])
_, (state, _) = layer(x)
_, (after_padding, _) = layer(padded)
print(f"moved by up to {(after_padding - state).abs().max():.2f}")
print(torch.equal(after_padding, state))
