import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
torch.manual_seed(0)
small, test = torch.randperm(len(X)).split([150, len(X) - 150])
folds = small.split(30)


def score(train, judge, lr):
    torch.manual_seed(0)
    model = nn.Linear(64, 10)
    optimizer = torch.optim.Adam(model.parameters(), lr)
    for _ in range(20):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X[train]), y[train]).backward()
        optimizer.step()
    return (model(X[judge]).argmax(dim=1) == y[judge]).double().mean()


means = {}
for lr in (0.02, 0.1):
    scores = []
    for k, held_out in enumerate(folds):
        rest = torch.cat(folds[:k] + folds[k + 1 :])
        scores.append(score(rest, held_out, lr))
    scores = torch.stack(scores)
    means[lr] = scores.mean()
    print(f"lr {lr}: mean {scores.mean():.2f}, folds", end=" ")
    print(f"from {scores.min():.2f} to {scores.max():.2f}")
best = max(means, key=means.get)
print(f"lr {best}, all 150, on test data: {score(small, test, best):.2f}")
