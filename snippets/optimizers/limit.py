import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
curvature = torch.linalg.eigvalsh(2 * A.T @ A / 500)
limit = 2 / curvature.max().item()
print(f"predicted limit: {limit:.3f}")

for lr in [0.99 * limit, 1.01 * limit]:
    w = torch.zeros(2)
    for _ in range(1000):
        w = w - lr * 2 * A.T @ (A @ w - y) / 500
    loss = (A @ w - y).square().mean()
    print(f"lr {lr:.3f}: loss {loss:.3g}")
