import torch

momentum = 0.9
w = torch.zeros(1, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.01, momentum=momentum)
for _ in range(300):
    before = w.item()
    w.grad = torch.ones_like(w)
    optimizer.step()
ratio = (before - w.item()) / 0.01
print(f"{ratio:.3f} times")
print(abs(ratio - 2) < 0.01)
