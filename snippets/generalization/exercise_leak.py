import torch
from sklearn.neighbors import KNeighborsClassifier

torch.manual_seed(0)
X = torch.randn(2000, 5)
y = torch.randint(2, (2000,))  # nothing to learn
X, y = X.repeat(2, 1), y.repeat(2)  # each example twice
order = torch.randperm(4000)
train, test = order[:3000], order[3000:]
nearest = KNeighborsClassifier(1).fit(X[train], y[train])
leaked = nearest.score(X[test], y[test])
print(f"copies on both sides: {leaked:.1f} right")

nearest = KNeighborsClassifier(1).fit(X[:1500], y[:1500])
print(f"no copies: {nearest.score(X[1500:2000], y[1500:2000]):.1f} right")
