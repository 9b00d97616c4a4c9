import torch

w = torch.tensor([1.0, -2.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
(w**2).sum().backward()

by_hand = w.detach() - 0.1 * w.grad
optimizer.step()
print("gradient:", w.grad.tolist())
print("after the step:", [round(v, 2) for v in w.tolist()])
print("by hand the same:", torch.equal(w.detach(), by_hand))
