import torch
from torch import nn


def different_units(model, left, x, y):
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name != left:
                p.fill_(0.25)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    for _ in range(50):
        optimizer.zero_grad()
        ((model(x) - y) ** 2).mean().backward()
        optimizer.step()
    kept = []
    for row in model[0].weight.detach():
        if not any(torch.allclose(row, other, atol=1e-5) for other in kept):
            kept.append(row)
    return len(kept)
