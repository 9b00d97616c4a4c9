import torch

w = torch.ones(3, requires_grad=True) / 2
w.square().sum().backward()
print(w.grad)
