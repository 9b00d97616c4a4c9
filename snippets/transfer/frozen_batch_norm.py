import torch
from torch import nn

torch.manual_seed(0)
norm = nn.BatchNorm1d(3).requires_grad_(False)
x = 5 + torch.randn(32, 3)

norm(x)
print("training mode:  ", norm.running_mean.numpy().round(1))
norm.eval()
for _ in range(20):
    norm(x)
print("evaluation mode:", norm.running_mean.numpy().round(1))
