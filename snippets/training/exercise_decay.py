import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()

torch.manual_seed(0)
w = torch.zeros(2)
for epoch in range(200):
    lr = 0.1 / (1 + epoch)
    for rows in torch.randperm(500).split(50):
        error = A[rows] @ w - y[rows]
        w = w - lr * 2 * A[rows].T @ error / 50
distance = (w - best).norm()
print(f"b = {w[0]:.2f}, w = {w[1]:.2f}")
print("closer than 0.05:", (distance < 0.05).item())
