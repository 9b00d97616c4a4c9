import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
for noise in (10, 0):
    X, y = make_regression(500, 1, noise=noise, random_state=0)
    A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
    y = torch.tensor(y)
    best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
    torch.manual_seed(0)
    w = torch.zeros(2)
    for _ in range(50):
        for rows in torch.randperm(500).split(50):
            error = A[rows] @ w - y[rows]
            w = w - 0.1 * 2 * A[rows].T @ error / 50
    print(f"noise {noise:2}: {(w - best).norm():.6f} from the best line")
