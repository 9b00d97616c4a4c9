import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X) / 16, torch.tensor(y)


def validation_loss(seed, dropout=0.0, decay=0.0, steps=200):
    torch.manual_seed(seed)
    train, valid, _ = torch.randperm(len(X)).split([100, 500, 1197])
    model = nn.Sequential(
        nn.Linear(64, 100), nn.ReLU(), nn.Dropout(dropout), nn.Linear(100, 10)
    )
    optimizer = torch.optim.AdamW(model.parameters(), 0.02, weight_decay=decay)
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X[train]), y[train]).backward()
        optimizer.step()
    model.eval()
    return nn.functional.cross_entropy(model(X[valid]), y[valid]).item()


settings = {
    "nothing": {},
    "stop after 30 steps": {"steps": 30},
    "weight decay 1": {"decay": 1.0},
    "dropout 0.7": {"dropout": 0.7},
}
for name, setting in settings.items():
    losses = torch.tensor([validation_loss(s, **setting) for s in range(3)])
    print(f"{name:19} validation loss {losses.mean():.2f}")
