import torch


def f(x):
    return x**4 + x**3 - 2 * x**2 - 2 * x


for lr, momentum in ((0.01, 0.0), (0.01, 0.9), (0.1, 0.0), (0.15, 0.0)):
    x = torch.tensor(-2.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr, momentum=momentum)
    for _ in range(100):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    print(f"lr {lr:4}, momentum {momentum}:", end=" ")
    print(f"x = {x.item():.2f}, f = {f(x).item():.2f}")
