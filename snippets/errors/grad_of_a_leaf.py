import torch

w = (torch.ones(3) / 2).requires_grad_()
w.square().sum().backward()
print("leaf:", w.grad.tolist())

start = torch.ones(3, requires_grad=True)
half = start / 2
half.retain_grad()
half.square().sum().backward()
print("in between:", half.grad.tolist())
