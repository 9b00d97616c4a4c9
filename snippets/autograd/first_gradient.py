import torch

w = torch.tensor(3.0, requires_grad=True)
y = w**2 + 2 * w
y.backward()
print("y:", y.item())
print("slope at w = 3:", w.grad.item())
print("by the rule 2w + 2:", 2 * 3.0 + 2)
