"""gives the threshold of a probability"""

import torch
from sklearn.model_selection import train_test_split
from torch import nn


def f1(y, called):
    return 2 * (called * y).sum().item() / (called.sum() + y.sum()).item()


def detector(X, y):
    rows = torch.arange(len(X))
    train, rest = train_test_split(rows, train_size=300, stratify=y)
    valid, test = train_test_split(rest, train_size=600, stratify=y[rest])
    model = nn.Linear(64, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(60):
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits
        loss(model(X[train]).flatten(), y[train]).backward()
        optimizer.step()
    logits = model(X[valid]).flatten().sigmoid()
    tried = torch.linspace(0.01, 0.99, 99).tolist()
    best = max(tried, key=lambda at: f1(y[valid], logits > at))
    return model, best, (train, valid, test)
