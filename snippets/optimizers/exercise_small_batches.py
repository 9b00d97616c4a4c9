import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)


def times_the_least(A, y, part, batches):
    limit = 2 / torch.linalg.eigvalsh(2 * A.T @ A / len(A)).max().item()
    best = torch.linalg.lstsq(A, y[:, None]).solution[:, 0]
    w = torch.zeros(A.shape[1])
    for rows in batches:
        a = A[rows]
        w = w - part * limit * 2 / len(rows) * a.T @ (a @ w - y[rows])
    loss, least = ((A @ at - y).square().mean() for at in (w, best))
    return (loss / least).item()


X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
for part in (0.9, 0.3, 0.1, 0.03):
    times = []
    for seed in range(10):
        torch.manual_seed(seed)
        order = torch.cat([torch.randperm(500) for _ in range(4)])
        times.append(times_the_least(A, y, part, order.split(5)))
    near = sum(one < 1.1 for one in times)
    print(f"{part} of the limit: {near} of 10 runs below 1.1 times", end=" ")
    print(f"the least loss, worst {max(times):.2f} times")
