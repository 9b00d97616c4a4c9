import torch
from sklearn.datasets import load_digits
from sklearn.metrics import precision_score, recall_score
from sklearn.model_selection import train_test_split
from torch import nn


def f1(y, called):
    return 2 * (called * y).sum().item() / (called.sum() + y.sum()).item()


def detector(X, y):
    train, rest = train_test_split(
        torch.arange(len(X)), train_size=300, stratify=y, random_state=0
    )
    valid, test = train_test_split(
        rest, train_size=600, stratify=y[rest], random_state=0
    )
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 1))
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    loss = nn.functional.binary_cross_entropy_with_logits
    for _ in range(200):
        optimizer.zero_grad()
        loss(model(X[train]).flatten(), y[train]).backward()
        optimizer.step()
    logits = model(X[valid]).flatten()
    tried = torch.linspace(-3, 3, 61).tolist()
    best = max(tried, key=lambda at: f1(y[valid], logits > at))
    return model, best, (train, valid, test)


torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, (torch.tensor(y) == 8).double()
torch.manual_seed(0)
model, best, (train, valid, test) = detector(X, y)
logits = model(X).flatten()
print(f"chosen threshold {best:.1f}: ", end="")
print(
    f"F1 {f1(y[valid], logits[valid] > best):.2f} on validation data, ", end=""
)
print(f"{f1(y[valid], logits[valid] > 0):.2f} at 0")
called = logits[test] > best
print(f"on the test data: F1 {f1(y[test], called):.2f}, ", end="")
print(f"precision {precision_score(y[test], called):.2f}, ", end="")
print(f"recall {recall_score(y[test], called):.2f}")
