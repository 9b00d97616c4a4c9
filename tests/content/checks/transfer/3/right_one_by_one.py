import torch
from torch.nn.functional import cross_entropy


def train_head(body, head, x, y, steps):
    features = torch.stack([body(one) for one in x])
    optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
    for _ in range(steps):
        head.zero_grad()
        cross_entropy(head(features), y).backward()
        optimizer.step()
    return head.double()
