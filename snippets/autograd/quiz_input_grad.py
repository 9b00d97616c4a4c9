import torch

x, w = torch.tensor(2.0), torch.tensor(3.0, requires_grad=True)
(w * x).backward()
print("w.grad:", w.grad, " x.grad:", x.grad)
print(x.grad is not None)
