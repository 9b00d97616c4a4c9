import torch
from torch import nn

torch.manual_seed(0)
weight = nn.init.orthogonal_(torch.empty(64, 64))
x = torch.randn(5, 64)
print(f"lengths before: {x.norm(dim=1)[0]:.3f}, ", end="")
print(f"after: {(x @ weight.T).norm(dim=1)[0]:.3f}")
print("WᵀW = 1:", torch.allclose(weight.T @ weight, torch.eye(64), atol=1e-5))
