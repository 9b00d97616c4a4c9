import torch

w = torch.tensor(5.0, requires_grad=True)
for _ in range(100):
    y = (w - 2) ** 2 + 1
    y.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None
print(f"w = {w.item():.4f}, y = {y.item():.4f}")
