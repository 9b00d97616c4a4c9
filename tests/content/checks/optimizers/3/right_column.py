import torch


def times_the_least(A, y, part, batches):
    A, y = A.double(), y.double()[:, None]
    n = len(A)
    limit = 1 / torch.linalg.svd(A).S[0] ** 2 * n
    w = torch.zeros(A.shape[1], 1, dtype=torch.float64)
    for rows in batches:
        w -= part * limit * 2 * A[rows].T @ (A[rows] @ w - y[rows]) / len(rows)
    least = (A @ torch.linalg.solve(A.T @ A, A.T @ y) - y).square().sum()
    return ((A @ w - y).square().sum() / least).item()
