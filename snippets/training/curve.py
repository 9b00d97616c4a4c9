import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(500, 1).sort(dim=0).values
y = x**2 + 15 * torch.sin(x) ** 3

A = torch.cat([torch.ones(500, 1), x], dim=1)
line = A @ torch.linalg.lstsq(A, y).solution
print(f"variance of y:       {y.var(correction=0):.1f}")
print(f"error of best line:  {(y - line).square().mean():.1f}")
