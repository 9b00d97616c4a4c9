import torch
from torch.nn import functional as F

wrong = torch.tensor([[20.0, -20.0]], dtype=torch.float64)
target = torch.tensor([1])

z = wrong.clone().requires_grad_()
F.cross_entropy(z, target).backward()
print("cross-entropy:", [f"{g:.1g}" for g in z.grad[0].tolist()])

z = wrong.clone().requires_grad_()
one_hot = F.one_hot(target, 2)
(torch.softmax(z, dim=1) - one_hot).square().sum().backward()
print("squared error:", [f"{g:.1g}" for g in z.grad[0].tolist()])
