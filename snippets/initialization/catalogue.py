import torch
from torch import nn

torch.manual_seed(0)
weight = torch.empty(128, 64)
for name in ["uniform_", "normal_", "xavier_uniform_", "xavier_normal_",
             "kaiming_uniform_", "kaiming_normal_", "orthogonal_"]:  # fmt: skip
    getattr(nn.init, name)(weight)
    print(f"{name:16} mean {weight.mean():5.2f}, std {weight.std():.2f}")
