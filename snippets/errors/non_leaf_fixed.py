import torch

w = (torch.ones(3) * 0.01).requires_grad_()
optimizer = torch.optim.SGD([w], lr=0.1)
w.sum().backward()
optimizer.step()
print("a leaf:", w.is_leaf)
print("after a step:", [round(value, 2) for value in w.tolist()])
