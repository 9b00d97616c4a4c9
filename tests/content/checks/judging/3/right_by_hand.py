import torch
from torch import nn


def detector(X, y):
    parts = [[], [], []]
    for label in (0, 1):
        rows = torch.nonzero(y == label).flatten()
        rows = rows[torch.randperm(len(rows))].tolist()
        one, two = round(300 * len(rows) / len(y)), round(900 * len(rows) / len(y))
        for part, some in zip(parts, (rows[:one], rows[one:two], rows[two:]), strict=True):
            part += some
    train, valid, _ = parts
    model = nn.Linear(64, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(100):
        loss = nn.functional.binary_cross_entropy_with_logits(model(X[train]), y[train][:, None])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        z = model(X[valid])[:, 0]
    best, kept = -1, None
    for at in z.tolist():
        calls = z >= at
        found = (calls & (y[valid] == 1)).sum()
        f1 = 2 * found / (calls.sum() + (y[valid] == 1).sum())
        if f1 > best:
            best, kept = f1, at
    return model, kept, parts
