import torch
from torch.nn import functional as F

v = torch.zeros(3, requires_grad=True)
direction = F.normalize(v, dim=0)
print(direction.tolist())
direction.sum().backward()
print("gradient finite:", bool(v.grad.isfinite().all()))
