import torch

x = torch.tensor(3.0, requires_grad=True)
(slope,) = torch.autograd.grad(x**3, x, create_graph=True)
(curvature,) = torch.autograd.grad(slope, x)
print("slope:    ", slope.item())
print("curvature:", curvature.item())

w = torch.tensor([1.0, 2.0])
print(torch.autograd.functional.hessian(lambda w: w[0] ** 2 * w[1], w))
