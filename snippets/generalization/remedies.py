import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn.functional import cross_entropy

X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).float() / 16, torch.tensor(y)


def loss_on_new_data(seed, dropout=0.0, decay=0.0, keep_best=False):
    torch.manual_seed(seed)
    train, valid, new = torch.randperm(len(X))[:1000].split([100, 300, 600])
    model = nn.Sequential(
        nn.Linear(64, 100), nn.ReLU(), nn.Dropout(dropout), nn.Linear(100, 10)
    )
    optimizer = torch.optim.AdamW(model.parameters(), 0.04, weight_decay=decay)
    best = float("inf")
    for step in range(50):
        model.train()
        optimizer.zero_grad()
        cross_entropy(model(X[train]), y[train]).backward()
        optimizer.step()
        if step % 5 == 4:
            model.eval()
            checked = cross_entropy(model(X[valid]), y[valid]).item()
            if checked < best or not keep_best:
                best = checked
                kept = cross_entropy(model(X[new]), y[new]).item()
    return kept


settings = {
    "nothing": {},
    "early stopping": {"keep_best": True},
    "weight decay 1": {"decay": 1.0},
    "dropout 0.7": {"dropout": 0.7},
}
found = {}
for name, setting in settings.items():
    losses = [loss_on_new_data(seed, **setting) for seed in range(5)]
    found[name] = torch.tensor(losses)
    better = (found[name] < found["nothing"]).sum().item()
    print(f"{name:14} loss {found[name].mean():.2f}, ", end="")
    print(f"better than nothing in {better} of 5")
