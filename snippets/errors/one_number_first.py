import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
(3 * w).sum().backward()
print("of the sum:", w.grad.tolist())

w.grad = None
(3 * w).backward(torch.ones(2))
print("a factor for each:", w.grad.tolist())
