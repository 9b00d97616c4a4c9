import torch
from torch import nn

groups, channels = 1, 6
torch.manual_seed(0)
x = torch.randn(4, channels, 5, 5) * 2 + 1
in_groups = nn.GroupNorm(groups, channels)(x)
difference = in_groups - nn.LayerNorm([channels, 5, 5])(x)
print(f"largest difference: {difference.abs().max():.7f}")
print(bool(difference.abs().max() < 1e-5))
