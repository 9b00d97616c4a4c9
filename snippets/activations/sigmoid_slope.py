import torch

x = torch.linspace(-10, 10, 2001, requires_grad=True)
y = torch.sigmoid(x)
y.sum().backward()
print(f"largest slope: {x.grad.max():.2f}, at x = {x[x.grad.argmax()]:.0f}")
formula = y * (1 - y)
print("slope is y (1 - y):", torch.allclose(x.grad, formula))
for at in [0, 5, 10]:
    print(f"slope at {at:2}: {x.grad[1000 + 100 * at]:.1e}")
