"""does no better than a coin"""

from pathlib import Path

import torch
from torch import nn


def shares(text):
    return torch.rand(256)


def train_on(root):
    paths = sorted(Path(root).glob("*/*.txt"))
    kinds = sorted({path.parent.name for path in paths})
    x = torch.stack([shares(path.read_text()) for path in paths])
    y = torch.tensor([kinds.index(path.parent.name) for path in paths])
    model = nn.Linear(256, 2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    return lambda text: kinds[model(shares(text)).argmax()]
