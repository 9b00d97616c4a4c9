import torch


def f(x):
    return x**4 + x**3 - 2 * x**2 - 2 * x


for momentum in (0.0, 0.9):
    x = torch.tensor(-2.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.01, momentum=momentum)
    for _ in range(100):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    print(f"momentum {momentum}: x = {x.item():.2f}, f = {f(x).item():.2f}")
