from torch import nn

width = 64
print("heads:", [n for n in range(1, 17) if width % n == 0])
attention = nn.MultiheadAttention(width, 4)
print(attention.head_dim)
