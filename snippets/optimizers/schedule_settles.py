import torch
from sklearn.datasets import make_regression

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)
best = torch.linalg.lstsq(A, y[:, None]).solution.flatten()
for name in ("constant", "cosine"):
    torch.manual_seed(0)
    w = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 50)
    for _ in range(50):
        for rows in torch.randperm(500).split(50):
            optimizer.zero_grad()
            (A[rows] @ w - y[rows]).square().mean().backward()
            optimizer.step()
        if name == "cosine":
            schedule.step()
    print(f"{name}: {(w - best).norm():.2f} from the best line")
