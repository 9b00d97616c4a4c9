import torch
from torch import nn


def with_weight(X, y, X_new, y_new, weight):
    w, b = torch.zeros(2, requires_grad=True), torch.zeros((), requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.5)
    each = 1 + (weight - 1) * y
    for _ in range(600):
        optimizer.zero_grad()
        losses = nn.functional.binary_cross_entropy_with_logits(X @ w + b, y, reduction="none")
        ((each * losses).sum() / each.sum()).backward()
        optimizer.step()
    with torch.no_grad():
        z = X_new @ w + b
    called = z >= 0
    right = (called & (y_new == 1)).sum()
    order = z.argsort(descending=True)
    precisions = y_new[order].cumsum(0) / torch.arange(1, len(z) + 1)
    return [right / called.sum(), right / y_new.sum(), precisions[y_new[order] == 1].mean()]
