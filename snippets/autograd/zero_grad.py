import torch

w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
(3 * w).backward()
optimizer.zero_grad()
print(w.grad)
