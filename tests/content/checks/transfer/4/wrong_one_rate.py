"""trains the body at 0.01"""

import torch
from torch.nn.functional import cross_entropy


def reuse(source, model, X, y):
    model[0].load_state_dict(source[0].state_dict())
    groups = [{"params": model[0].parameters()}, {"params": model[2].parameters()}]
    optimizer = torch.optim.Adam(groups, lr=0.01)
    for _ in range(40):
        optimizer.zero_grad()
        cross_entropy(model(X), y).backward()
        optimizer.step()
    return model
