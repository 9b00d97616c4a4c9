import torch
from torch import nn

attention = nn.MultiheadAttention(8, 2, batch_first=True)
x = torch.ones(3, 5, 8)
output, weights = attention(x, x, x)
print(tuple(output.shape), tuple(weights.shape))
