import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([1297, 500])
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(X[train]), y[train]).backward()
    optimizer.step()


def report(name, seen, answers):
    right = (model(seen).argmax(dim=1) == answers).double().mean()
    print(f"{name:13} mean brightness {seen.mean():.2f}, {right:.2f} right")


report("as before", X[test], y[test])
for faded in (0.6, 0.2):
    report(f"faded to {faded}", X[test] * faded, y[test])
report("other answers", X[test], (y[test] + 1) % 10)
