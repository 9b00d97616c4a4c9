import torch


def times_the_least(A, y, part, batches):
    limit = 2 / torch.linalg.eigvalsh(A.T @ A / len(A)).max()
    w = torch.zeros_like(A[0])
    for rows in batches:
        w = w - part * limit * A[rows].T @ (A[rows] @ w - y[rows]) / len(rows)
    best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
    mse = torch.nn.functional.mse_loss
    return float(mse(A @ w, y) / mse(A @ best, y))
