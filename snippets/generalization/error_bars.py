import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)
for hidden in (10, 12, 40):
    scores = []
    for seed in range(5):
        torch.manual_seed(seed)
        train, test = torch.randperm(len(X)).split([1297, 500])
        model = nn.Sequential(
            nn.Linear(64, hidden), nn.ReLU(), nn.Linear(hidden, 10)
        )
        optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
        for _ in range(60):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(X[train]), y[train]).backward()
            optimizer.step()
        right = model(X[test]).argmax(dim=1) == y[test]
        scores.append(right.double().mean())
    scores = torch.stack(scores)
    print(f"{hidden} units: {scores.mean():.3f} ± {scores.std():.3f}")
