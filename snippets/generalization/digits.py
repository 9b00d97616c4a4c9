import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X), torch.tensor(y)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([1297, 500])
mean, std = X[train].mean(dim=0), X[train].std(dim=0)
std[std == 0] = 1
X = (X - mean) / std

model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(X[train]), y[train]).backward()
    optimizer.step()

for name, rows in [("training", train), ("test", test)]:
    right = (model(X[rows]).argmax(dim=1) == y[rows]).double().mean()
    print(f"{name} accuracy {right:.2f}")
