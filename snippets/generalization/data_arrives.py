import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
torch.manual_seed(0)
order = torch.randperm(len(X))
test, arriving = order[:500], order[500:]
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for examples in (50, 200, 1200):
    rows = arriving[:examples]  # old examples and new ones
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X[rows]), y[rows]).backward()
        optimizer.step()
    right = (model(X[test]).argmax(dim=1) == y[test]).double().mean()
    print(f"retrained with {examples:4} examples: {right:.2f} right")
