import torch
from sklearn.neighbors import KNeighborsClassifier


def noise_with_copies(n):
    X, y = torch.randn(n, 5), torch.randint(2, (n,))  # nothing to learn
    X, y = X.repeat(2, 1), y.repeat(2)  # each example twice
    order = torch.randperm(2 * n)
    train, test = order[: 3 * n // 2], order[3 * n // 2 :]
    return X[train], X[test], y[train], y[test]


torch.manual_seed(0)
X_train, X_test, y_train, y_test = noise_with_copies(2000)
nearest = KNeighborsClassifier(1).fit(X_train, y_train)
print(f"copies on both sides: {nearest.score(X_test, y_test):.1f} right")

X_new, y_new = torch.randn(500, 5), torch.randint(2, (500,))
print(f"no copies: {nearest.score(X_new, y_new):.1f} right")
