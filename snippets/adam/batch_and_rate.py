import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)[:, None]
best = torch.linalg.lstsq(A, y).solution

settings = [(10, 0.03), (50, 0.03), (50, 0.15), (500, 1.5)]
ways = [(size, lr, "dealt") for size, lr in settings]
for size, lr, how in [*ways, (10, 0.03, "drawn"), (50, 0.03, "drawn")]:
    torch.manual_seed(0)
    w = best + 20 * torch.ones(20, 2, 1)  # twenty runs side by side
    distances = []
    for _ in range(30):
        order = torch.stack([torch.randperm(500) for _ in range(20)])
        if how == "drawn":  # a point may come twice, or not at all
            order = torch.randint(500, (20, 500))
        for rows in order.split(size, dim=1):
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].mT @ error / size
        distances.append((w - best).norm(dim=(1, 2)).median())
    after = ", ".join(f"{distances[k - 1]:.2g}" for k in (1, 2, 30))
    print(f"batches of {size:3} {how}, lr {lr}: {after}")
