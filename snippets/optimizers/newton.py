import torch
from torch.func import grad, hessian

torch.set_default_dtype(torch.float64)


def bowl(w):
    return (w[0] ** 2 + 100 * w[1] ** 2) / 2


def saddle(w):
    return w[0] ** 2 + (w[1] ** 2 - 1) ** 2 / 4


def end(f, start, steps, newton):
    w = torch.tensor(start)
    for _ in range(steps):
        step = 0.015 * grad(f)(w)
        if newton:
            step = torch.linalg.solve(hessian(f)(w), grad(f)(w))
        w = w - step
    return ", ".join(f"{abs(value):.2f}" for value in w)


print("bowl, Newton, 1 step:       ", end(bowl, [1.0, 1.0], 1, True))
print("bowl, descent, 100 steps:   ", end(bowl, [1.0, 1.0], 100, False))
print("saddle, Newton, 10 steps:   ", end(saddle, [1.0, 0.3], 10, True))
print("saddle, descent, 1000 steps:", end(saddle, [1.0, 0.3], 1000, False))
