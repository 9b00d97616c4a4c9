import copy

import torch
from torch import nn


def train_head(body, head, x, y, steps):
    head, loss_fn = copy.deepcopy(head).double(), nn.CrossEntropyLoss()
    with torch.no_grad():
        features = torch.cat([body(part) for part in x.split(8)]).double()
    optimizer = torch.optim.Adam(head.parameters(), lr=1e-2)
    for step in range(steps):
        loss = loss_fn(head(features), y)
        loss.backward()
        optimizer.step()
        head.zero_grad()
    return head.float()
