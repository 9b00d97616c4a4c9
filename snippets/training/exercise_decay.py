import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)


def weights_after(A, y, epochs, falling):
    w = torch.zeros(A.shape[1])
    for epoch, batches in enumerate(epochs):
        lr = 0.1 / (1 + epoch) if falling else 0.1
        for rows in batches:
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / len(rows)
    return w


X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
pairs = []
for seed in range(10):
    torch.manual_seed(seed)
    epochs = [torch.randperm(500).split(50) for _ in range(60)]
    both = [weights_after(A, y, epochs, falling) for falling in (False, True)]
    pairs.append([(w - best).norm().item() for w in both])
constant, falling = zip(*pairs)
print(f"constant: {min(constant):.2f} to {max(constant):.2f} away")
print(f"falling:  {min(falling):.2f} to {max(falling):.2f} away")
print("falling is closer in", sum(f < c for c, f in pairs), "of 10")
