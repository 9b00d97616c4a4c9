import torch

w = torch.tensor(2.0, requires_grad=True)
(3 * w).backward()
first = w.grad.item()
(3 * w).backward()
print(first, "then", w.grad.item())
print(w.grad.item() == 2 * first)
