import torch

x = torch.tensor([10.0, 16.0, 17.0, 20.0], requires_grad=True)
y = torch.sigmoid(x)
y.sum().backward()
for value, out, slope in zip(x.tolist(), y, x.grad, strict=True):
    print(f"x = {value:.0f}: exactly 1: {out == 1}, slope 0: {slope == 0}")
