import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()

torch.manual_seed(0)
for lr in [0.3, 0.1, 0.03, 0.01]:
    w, distances = best.clone(), []
    for _ in range(300):
        for rows in torch.randperm(500).split(50):
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / 50
            distances.append((w - best).square().sum())
    rms = torch.stack(distances[100:]).mean().sqrt()
    print(f"lr {lr}: {rms:.2f} from the best line")
