import torch
from torch.func import grad


def largest_rate(f):
    return 2 / grad(grad(f))(torch.tensor(0.0)).item()


limit = largest_rate(lambda w: 4 * w**2)
print("limit:", limit)
for lr in (limit - 0.01, limit, limit + 0.01):
    w = torch.tensor(1.0)
    for _ in range(100):
        w = w - lr * (8 * w)
    print(f"lr {lr:.2f}: |w| after 100 steps {w.abs().item():.2g}")
