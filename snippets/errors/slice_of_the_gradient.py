import torch

x = torch.ones(4, 2, requires_grad=True)
y = (x**2).sum()
(slopes,) = torch.autograd.grad(y, x, retain_graph=True)
print(slopes[:, 0].tolist())

other = torch.ones(3, requires_grad=True)
print(torch.autograd.grad(y, other, allow_unused=True))
