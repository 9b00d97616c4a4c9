import torch

x = torch.tensor([0.0, 1.0, 2.0])
y = torch.tensor([1.0, 3.0, 5.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
for step in range(1, 101):
    error = (w * x + b - y).square().mean()
    error.backward()
    if step in {1, 2, 10}:
        print(f"step {step:2}: error {error.item():6.3f},", end=" ")
        print(f"slopes {w.grad.item():6.2f} and {b.grad.item():5.2f}")
    with torch.no_grad():
        w -= 0.1 * w.grad
        b -= 0.1 * b.grad
    w.grad, b.grad = None, None
print(f"w = {w.item():.2f}, b = {b.item():.2f}")
