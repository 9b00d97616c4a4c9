import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
for way in ("old and new", "new alone"):
    torch.manual_seed(0)
    order = torch.randperm(len(X))
    test, arriving = order[:500], order[500:]
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    print(f"{way:11}", end="")
    for before, now in [(0, 50), (50, 200), (200, 1200)]:
        rows = arriving[before if way == "new alone" else 0 : now]
        for _ in range(60):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(X[rows]), y[rows]).backward()
            optimizer.step()
        right = (model(X[test]).argmax(dim=1) == y[test]).double().mean()
        print(f"  {now} examples: {right:.2f}", end="")
    print()
