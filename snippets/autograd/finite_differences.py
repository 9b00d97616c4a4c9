import torch


def f(w):
    return torch.sin(w[0]) * w[1] + w[1] ** 3


w = torch.tensor([0.5, 2.0], dtype=torch.float64, requires_grad=True)
f(w).backward()
h = 1e-6
for i in range(2):
    nudge = torch.zeros(2, dtype=torch.float64)
    nudge[i] = h
    with torch.no_grad():
        slope = (f(w + nudge) - f(w - nudge)) / (2 * h)
    print(f"w[{i}]: autograd {w.grad[i]:.6f}, differences {slope:.6f}")
print("gradcheck:", torch.autograd.gradcheck(f, w))

for h in (1e-6, 1e-2):
    up, down = torch.tensor([0.5 + h, 2.0]), torch.tensor([0.5 - h, 2.0])
    slope = (f(up) - f(down)) / (2 * h)
    print(f"float32, step {h:.0e}: slope for w[0] {slope:.2f}")
