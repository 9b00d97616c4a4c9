import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
torch.manual_seed(0)
w = best.clone()
distances = []
for _ in range(400):
    for rows in torch.randperm(500).split(50):
        w = w - 0.1 * 2 * A[rows].T @ (A[rows] @ w - y[rows]) / 50
    distances.append((w - best).norm().item())
early, late = sum(distances[:200]) / 200, sum(distances[200:]) / 200
print(f"mean distance: {early:.1f} early, {late:.1f} late")
print(late < 0.5 * early)
