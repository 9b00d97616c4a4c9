import torch

w = torch.tensor(2.0, requires_grad=True)
for _ in range(2):
    y = w**2
    y.backward()
print("computed anew:", w.grad.item())

w.grad = None
y = w**2
y.backward(retain_graph=True)
y.backward()
print("graph kept:", w.grad.item())
