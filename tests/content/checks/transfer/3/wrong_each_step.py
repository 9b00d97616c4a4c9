"""asks the body again"""

import torch
from torch.nn.functional import cross_entropy


def train_head(body, head, x, y, steps):
    optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
    for _ in range(steps):
        optimizer.zero_grad()
        cross_entropy(head(body(x)), y).backward()
        optimizer.step()
    return head
