import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
for noise, size in [(10, 500), (10, 50), (10, 5), (0, 5)]:
    X, y = make_regression(500, 1, noise=noise, random_state=0)
    A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
    y = torch.tensor(y)[:, None]
    limit = 2 / torch.linalg.eigvalsh(2 * A.T @ A / 500).max()
    torch.manual_seed(0)
    w = torch.zeros(10, 2, 1)  # ten runs side by side
    for _ in range(400 * size // 500):
        order = torch.stack([torch.randperm(500) for _ in range(10)])
        for rows in order.split(size, dim=1):
            error = A[rows] @ w - y[rows]
            w = w - 0.9 * limit * 2 * A[rows].mT @ error / size
    losses = (A @ w - y).square().mean(dim=(1, 2))
    print(f"noise {noise:2}, batches of {size:3}:", end=" ")
    print(f"loss {losses.min():.0f} to {losses.max():.0f}")
