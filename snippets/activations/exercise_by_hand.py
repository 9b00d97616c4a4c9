import torch
from torch import nn

x = torch.linspace(-3, 3, 61, dtype=torch.float64)
relu = torch.where(x > 0, x, 0)
leaky = torch.where(x > 0, x, 0.01 * x)
silu = x / (1 + torch.exp(-x))
print(torch.equal(relu, nn.ReLU()(x)))
print(torch.allclose(leaky, nn.LeakyReLU()(x)))
print(torch.allclose(silu, nn.SiLU()(x)))
