import torch
from torch import nn

torch.manual_seed(0)
weight = nn.init.uniform_(torch.empty(128, 64))
print(f"mean {weight.mean():.1f}, all above zero: {(weight >= 0).all().item()}")
print(abs(weight.mean().item()) < 0.1)
