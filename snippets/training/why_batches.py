import torch

torch.set_default_dtype(torch.float64)


def passes(A, y, size, lr):
    """Passes until the mean error of 10 runs is within 1 % of the best."""
    best = torch.linalg.lstsq(A, y[:, None]).solution
    goal = 1.01 * (A @ best - y[:, None]).square().mean()
    w = torch.zeros(10, 3, 1)
    for count in range(1, 2 * size + 1):  # at most 1000 steps
        order = torch.rand(10, 500).argsort(dim=1)  # another for each run
        for rows in order.split(size, dim=1):
            error = A[rows] @ w - y[rows, None]
            w = w - lr * 2 * A[rows].mT @ error / size
        mean = (A @ w - y[:, None]).square().mean()
        if mean <= goal:
            return count
        if mean > 1e6:
            break
    return 9999  # it never came there


torch.manual_seed(0)
features = torch.randn(500, 2)
y = features @ torch.tensor([45.0, 45.0]) + 10 * torch.randn(500)
for spread in (1, 0.2):
    A = torch.hstack([torch.ones(500, 1), features * torch.tensor([1, spread])])
    for size in (500, 50):
        counts = [passes(A, y, size, lr) for lr in (0.1, 0.2, 0.5, 0.9)]
        print(f"spread {spread}, batches of {size:3}:", end=" ")
        print(f"{counts[0]:3} passes at rate 0.1, {min(counts):2} at the best")
