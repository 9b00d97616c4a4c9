from torch import nn

print(nn.MultiheadAttention(64, 8).head_dim)
nn.MultiheadAttention(64, 6)
