import torch
from torch import nn

x = torch.tensor([[1.0, 2.0, 3.0, 6.0]])
for norm in (nn.LayerNorm(4), nn.RMSNorm(4)):
    print(type(norm).__name__, f"mean {norm(x).mean():.2f}")
print(bool(nn.RMSNorm(4)(x).mean().abs() < 1e-5))
