import torch
from torch import nn

torch.manual_seed(0)
layer = nn.LSTM(4, 16)
x = torch.randn(100, 4, requires_grad=True)
layer(x)[0][-1].sum().backward()
size = x.grad.norm(dim=1)
print(f"step 1: {size[0]:.0e}, step 100: {size[-1]:.0e}")
print(bool(size[0] > size[-1] / 1000))
