"""returns something else than three numbers"""

import torch
from torch import nn


def with_weight(X, y, X_new, y_new, weight):
    model = nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.3)
    loss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(weight))
    for _ in range(100):
        optimizer.zero_grad()
        loss(model(X).flatten(), y).backward()
        optimizer.step()
    logits = model(X_new).flatten().detach()
    called = logits > 0
    hits = (called * y_new).sum()
    precision, recall = hits / called.sum(), hits / y_new.sum()
    return precision, recall
