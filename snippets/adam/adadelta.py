import torch

torch.set_default_dtype(torch.float64)
for scale in (1.0, 1000.0):  # the loss is scale / 2 times w squared
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.Adadelta([w])
    mine, s, d = 1.0, 0.0, 0.0
    for t in range(1, 1001):
        w.grad = scale * w.detach()
        optimizer.step()
        g = scale * mine
        s = 0.9 * s + 0.1 * g**2
        step = (d + 1e-6) ** 0.5 / (s + 1e-6) ** 0.5 * g
        d = 0.9 * d + 0.1 * step**2
        mine = mine - step
        if t in (1, 100, 300, 1000):
            print(f"{scale:4.0f}: w after {t:4} steps", end=" ")
            print(f"{w.item():.3f}, by hand {mine:.3f}")
