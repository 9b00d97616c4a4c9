import torch
from torch import nn

x = torch.ones(1, 4, 8)
seen = torch.tensor([[True, True, True, False]])  # one is padding
layer = nn.MultiheadAttention(8, 1, batch_first=True)
_, weights = layer(x, x, x, key_padding_mask=seen)
on_padding = weights[0, :, ~seen[0]]
print("padding is not read:", not on_padding.any())
