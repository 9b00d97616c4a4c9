import torch
from torch.nn import functional as F

torch.manual_seed(0)
z = torch.randn(4, 3, requires_grad=True)
target = torch.tensor([0, 2, 1, 1])
F.cross_entropy(z, target, reduction="sum").backward()
by_hand = torch.softmax(z, dim=1) - F.one_hot(target, 3)
print(torch.allclose(z.grad, by_hand, atol=1e-6))
