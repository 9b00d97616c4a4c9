import torch
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from torch import nn


def parts(X, y, seed, standardize):
    train, test = train_test_split(
        torch.arange(len(X)), test_size=60, stratify=y, random_state=seed
    )
    if standardize:
        X = (X - X[train].mean(dim=0)) / X[train].std(dim=0)
    return X[train], X[test], y[train], y[test]


def accuracy(seed, standardize):
    X_train, X_test, y_train, y_test = parts(X, y, seed, standardize)
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(13, 16), nn.ReLU(), nn.Linear(16, 3))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X_train), y_train).backward()
        optimizer.step()
    return (model(X_test).argmax(dim=1) == y_test).float().mean().item()


X, y = load_wine(return_X_y=True)
X, y = torch.tensor(X).float(), torch.tensor(y)
print(len(X), "wines,", X.shape[1], "columns,", len(y.unique()), "sorts")
for name, standardize in (("as they are", False), ("standardized", True)):
    scores = torch.tensor([accuracy(seed, standardize) for seed in range(10)])
    print(f"{name:12} accuracy {scores.mean():.2f}, ", end="")
    print(f"from {scores.min():.2f} to {scores.max():.2f}")
