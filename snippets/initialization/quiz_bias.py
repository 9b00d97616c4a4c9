import torch
from torch import nn

torch.manual_seed(0)
bias = nn.Linear(64, 128).bias
print(f"largest bias: {bias.abs().max():.2f}")
print((bias == 0).all().item())
