import torch
from torch import nn

attention = nn.MultiheadAttention(8, 2, batch_first=True)
attention(torch.ones(3, 5, 8))
