import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn.functional import cross_entropy


def losses_with(decay, model, X, y, X_valid, y_valid):
    optimizer = torch.optim.AdamW(model.parameters(), 0.04, weight_decay=decay)
    for _ in range(50):
        optimizer.zero_grad()
        cross_entropy(model(X), y).backward()
        optimizer.step()
    with torch.no_grad():
        training = cross_entropy(model(X), y).item()
        return training, cross_entropy(model(X_valid), y_valid).item()


X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).float() / 16, torch.tensor(y)
for decay in (0, 0.3, 1, 3, 10):
    found = []
    for seed in range(4):
        torch.manual_seed(seed)
        at, new = torch.randperm(len(X))[:700].split([100, 600])
        model = nn.Sequential(nn.Linear(64, 100), nn.ReLU(), nn.Linear(100, 10))
        found.append(losses_with(decay, model, X[at], y[at], X[new], y[new]))
    train, valid = torch.tensor(found).mean(dim=0)
    print(f"decay {decay:<3}  training {train:.2f}  validation {valid:.2f}")
