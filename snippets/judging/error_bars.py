import torch
from sklearn.datasets import load_digits
from torch import nn

X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).float() / 16, torch.tensor(y)
scores = {10: [], 12: [], 40: []}
for hidden, found in scores.items():
    for seed in range(10):
        torch.manual_seed(seed)
        train, valid, test = torch.randperm(len(X)).split([400, 900, 497])
        model = nn.Sequential(
            nn.Linear(64, hidden), nn.ReLU(), nn.Linear(hidden, 10)
        )
        optimizer = torch.optim.Adam(model.parameters(), lr=0.04)
        for _ in range(30):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(X[train]), y[train]).backward()
            optimizer.step()
        right = model(X[valid]).argmax(dim=1) == y[valid]
        found.append(right.float().mean())
    found = torch.stack(found)
    print(f"{hidden} units: {found.mean():.3f} ± {found.std():.3f}")
for hidden in (12, 40):
    gain = torch.stack(scores[hidden]) - torch.stack(scores[10])
    error = gain.std() / 10**0.5
    print(f"{hidden} against 10: {gain.mean():.3f} ± {error:.3f}, ", end="")
    print(f"ahead in {(gain > 0).sum()} of 10")
