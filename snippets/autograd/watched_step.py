import torch

w = torch.tensor(3.0, requires_grad=True)
(w**2).backward()
w -= 0.1 * w.grad
