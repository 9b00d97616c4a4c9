import copy

import torch
from torch import nn


def reuse(source, model, X, y):
    body, head = copy.deepcopy(source[0]), model[2]
    network = nn.Sequential(body, nn.ReLU(), head)
    slow = torch.optim.Adam(body.parameters())
    fast = torch.optim.Adam(head.parameters(), lr=0.01)
    for _ in range(40):
        nn.CrossEntropyLoss()(network(X), y).backward()
        for optimizer in (slow, fast):
            optimizer.step()
            optimizer.zero_grad()
    return network
