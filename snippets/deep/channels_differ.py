import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(1, 16, 8, 8)
wider = nn.Conv2d(16, 32, kernel_size=3, padding=1)
adapt = nn.Conv2d(16, 32, kernel_size=1)
print("with a 1 x 1 convolution:", tuple((adapt(x) + wider(x)).shape))
lone = nn.Conv2d(16, 1, kernel_size=3, padding=1)
print("one channel, added to all:", tuple((x + lone(x)).shape))
print(x + wider(x))
