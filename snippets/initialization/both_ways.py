import torch

torch.manual_seed(0)
n_in, n_out = 100, 200
x = torch.randn(1000, n_in, requires_grad=True)
weight = torch.randn(n_in, n_out)
gradient = torch.randn(1000, n_out)
for rule, variance in [
    ("1/n_in", 1 / n_in),
    ("1/n_out", 1 / n_out),
    ("2/(n_in + n_out)", 2 / (n_in + n_out)),
]:
    y = x @ (variance**0.5 * weight)
    (back,) = torch.autograd.grad(y, x, gradient)
    print(f"{rule:16} forward {y.var():.1f}, backward {back.var():.1f}")
