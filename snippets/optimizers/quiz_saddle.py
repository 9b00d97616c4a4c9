import torch


def f(w):
    return w[0] ** 2 - w[1] ** 2


w = torch.zeros(2, requires_grad=True)
f(w).backward()
beside = [f(torch.tensor(step)).item() for step in ([0.1, 0.0], [0.0, 0.1])]
print("gradient:", w.grad.tolist(), "value:", f(w).item())
print("beside it:", [f"{value:.2f}" for value in beside])
print(min(beside) >= f(w).item())
