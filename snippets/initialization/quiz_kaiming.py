import torch
from torch import nn

torch.manual_seed(0)
kaiming = default = torch.randn(1000, 256)
for _ in range(10):
    weight = nn.init.kaiming_normal_(torch.empty(256, 256), nonlinearity="relu")
    kaiming = torch.relu(kaiming @ weight.T)
    default = torch.relu(nn.Linear(256, 256)(default))
sizes = [t.square().mean().sqrt().item() for t in (kaiming, default)]
print(f"Kaiming {sizes[0]:.1f}, default {sizes[1]:.2f}")
print(0.5 < sizes[0] < 2 and sizes[1] < 0.05)
