import torch
from sklearn.datasets import make_regression

X, y = make_regression(n_samples=500, n_features=1, noise=10, random_state=0)
X, y = torch.tensor(X), torch.tensor(y)
A = torch.cat([torch.ones(500, 1, dtype=X.dtype), X], dim=1)
print("A:", tuple(A.shape))

b, w = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
print(f"b = {b:.2f}, w = {w:.2f}")
