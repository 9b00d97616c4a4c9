import torch

w = torch.tensor(2.0, requires_grad=True)
(w * w).backward()
both = w.grad.item()
w.grad = None
(w * w.detach()).backward()
print("through both:", both, " through one:", w.grad.item())
