import torch


def f(w):
    return torch.sin(w[:, 0]) * w[:, 1] + w[:, 1] ** 3


def slopes_by_steps(f, w, h):
    step = torch.zeros(w.shape[1], dtype=w.dtype)
    step[0] = h
    return (f(w + step) - f(w - step)) / (2 * h)


torch.manual_seed(0)
w = torch.randn(1000, 2, dtype=torch.float64, requires_grad=True)
f(w).sum().backward()
for h in (1.0, 1e-2, 1e-4, 1e-6, 1e-8):
    print(f"step {h:.0e}:", end="")
    for dtype in (torch.float32, torch.float64):
        point = w.detach().to(dtype)
        off = slopes_by_steps(f, point, h) - w.grad[:, 0]
        power = round(off.abs().median().log10().item())
        print(f"  {str(dtype)[6:]} off by 1e{power}", end="")
    print()
