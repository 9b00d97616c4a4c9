import torch

x = torch.tensor(2.0, requires_grad=True)


def f(x):
    return 0.01 * x**2


chain, around = f(f(f(x))), x
for _ in range(3):
    around = around + f(around)
for name, out in (("f(f(f(x)))", chain), ("x + f(x), three times", around)):
    (slope,) = torch.autograd.grad(out, x)
    print(f"{name:22} slope {slope.item():.2g}")
