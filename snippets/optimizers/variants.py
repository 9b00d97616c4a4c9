import torch


def f(x):
    return x**4 + x**3 - 2 * x**2 - 2 * x


settings = {
    "momentum": {"momentum": 0.9},
    "Nesterov": {"momentum": 0.9, "nesterov": True},
    "dampening 0.9": {"momentum": 0.9, "dampening": 0.9},
}
for name, setting in settings.items():
    x = torch.tensor(-2.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.01, **setting)
    for _ in range(100):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    print(f"{name:13} x = {x.item():5.2f}, f = {f(x).item():5.2f}")
