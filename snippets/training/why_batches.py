import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
goal = 1.01 * (A @ best - y).square().mean()


def passes(size):
    """Train until the error is within 1 % of the best; count the passes."""
    w, count = torch.zeros(2), 0
    while (A @ w - y).square().mean() > goal:
        count += 1
        for rows in torch.randperm(500).split(size):
            error = A[rows] @ w - y[rows]
            w = w - 0.1 * 2 * A[rows].T @ error / size
    return count


torch.manual_seed(0)
for size in (500, 50):
    counts = [passes(size) for _ in range(10)]
    print(f"batches of {size:3}: steps in a pass {500 // size:2},", end=" ")
    print(f"passes {min(counts)} to {max(counts)}")
