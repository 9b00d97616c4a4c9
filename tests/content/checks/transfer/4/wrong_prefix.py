"""leaves the new network its own body"""

import torch
from torch.nn.functional import cross_entropy


def reuse(source, model, X, y):
    body = {f"module.{name}": one for name, one in source[0].state_dict().items()}
    model[0].load_state_dict(body, strict=False)
    groups = [{"params": model[0].parameters(), "lr": 0.001}, {"params": model[2].parameters()}]
    optimizer = torch.optim.Adam(groups, lr=0.01)
    for _ in range(40):
        optimizer.zero_grad()
        cross_entropy(model(X), y).backward()
        optimizer.step()
    return model
