import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)[:, None]
best = torch.linalg.lstsq(A, y).solution


def distances(epochs, lr, falling=False):
    torch.manual_seed(0)
    w = torch.zeros(10, 2, 1, requires_grad=True)  # ten runs side by side
    optimizer = torch.optim.SGD([w], lr=lr)
    cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        order = torch.stack([torch.randperm(500) for _ in range(10)])
        for rows in order.split(50, dim=1):
            optimizer.zero_grad()
            (A[rows] @ w - y[rows]).square().mean(dim=(1, 2)).sum().backward()
            optimizer.step()
        if falling:
            cosine.step()
    return (w - best).norm(dim=(1, 2))


for epochs in (10, 50, 200):
    runs = [distances(epochs, *way) for way in [(0.1,), (0.01,), (0.1, True)]]
    closest = (torch.stack(runs).argmin(dim=0) == 2).sum().item()
    medians = [f"{run.median():.3f}" for run in runs]
    print(f"{epochs} epochs: constant 0.1 {medians[0]}, ", end="")
    print(f"constant 0.01 {medians[1]}, falling {medians[2]},")
    print(f"    falling is closest in {closest} of 10 runs")
