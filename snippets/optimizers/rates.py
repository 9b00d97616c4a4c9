import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
for lr in [1e-4, 1e-3, 1e-2, 0.1, 0.3, 1.2]:
    torch.manual_seed(0)
    w = torch.zeros(2)
    for _ in range(5):
        for rows in torch.randperm(500).split(50):
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / 50
    loss = (A @ w - y).square().mean()
    print(f"lr {lr:6}: loss {loss:.3g}")
