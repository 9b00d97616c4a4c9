import torch
from sklearn.datasets import load_digits
from sklearn.metrics import f1_score, precision_score, recall_score
from sklearn.model_selection import train_test_split
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, (torch.tensor(y) == 8).double()
torch.manual_seed(0)
parts = torch.arange(len(X))
train, rest = train_test_split(
    parts, train_size=300, stratify=y, random_state=0
)
valid, test = train_test_split(
    rest, train_size=600, stratify=y[rest], random_state=0
)
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
for _ in range(200):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy_with_logits
    loss(model(X[train]).flatten(), y[train]).backward()
    optimizer.step()
with torch.no_grad():
    logits = model(X).flatten()


def f1(part, threshold):
    return f1_score(y[part], logits[part] > threshold)


best = max(torch.linspace(-3, 3, 61), key=lambda at: f1(valid, at)).item()
print(f"chosen threshold {best:.1f}: ", end="")
print(f"F1 {f1(valid, best):.2f} on validation data, {f1(valid, 0):.2f} at 0")
called = logits[test] > best
print(f"on the test data: F1 {f1(test, best):.2f}, ", end="")
print(f"precision {precision_score(y[test], called):.2f}, ", end="")
print(f"recall {recall_score(y[test], called):.2f}")
