import torch
from torch.nn import functional as F


def logit_gradient(z, target):
    return torch.softmax(z, dim=1) - F.one_hot(target, z.shape[1])


torch.manual_seed(0)
z = torch.randn(4, 3, requires_grad=True)
target = torch.tensor([0, 2, 1, 1])
F.cross_entropy(z, target, reduction="sum").backward()
print(torch.allclose(z.grad, logit_gradient(z, target), atol=1e-6))
