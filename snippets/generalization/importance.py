import torch
from torch.distributions import Normal

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
old, new = Normal(0.0, 1.0), Normal(1.0, 0.5)
x, x_new = old.sample((500,)), new.sample((500,))
y, y_new = x**2, x_new**2  # the answer to each x is the same
A = torch.stack([x, torch.ones(500)], dim=1)
for name, weights in (
    ("alike", torch.ones(500)),
    ("weighted", (new.log_prob(x) - old.log_prob(x)).exp()),
):
    root = weights.sqrt()[:, None]
    w, b = torch.linalg.lstsq(root * A, root * y[:, None]).solution
    error = (w * x_new + b - y_new).square().mean()
    print(f"old examples {name:8}: error on new inputs {error:.2f}")
