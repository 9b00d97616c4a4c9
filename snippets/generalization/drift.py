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

print(f"mean brightness in training: {X[train].mean():.2f}")
for faded in (1.0, 0.6, 0.2):
    seen = X[test] * faded
    right = (model(seen).argmax(dim=1) == y[test]).double().mean()
    print(f"mean brightness {seen.mean():.2f}: {right:.2f} right")
