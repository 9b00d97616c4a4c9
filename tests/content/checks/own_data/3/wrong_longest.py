"""returns a function that stops on a new text, where it is longer than those before"""

from pathlib import Path

import torch
from torch import nn


def train_on(root):
    paths = sorted(Path(root).glob("*/*.txt"))
    kinds = sorted({path.parent.name for path in paths})
    texts = [list(path.read_bytes()) for path in paths]
    longest = 200

    def filled(text):
        x = torch.zeros(longest)
        x[torch.arange(len(text))] = torch.tensor(text).float() / 128
        return x

    x = torch.stack([filled(text) for text in texts])
    y = torch.tensor([kinds.index(path.parent.name) for path in paths])
    model = nn.Linear(longest, 2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    return lambda text: kinds[model(filled(list(text.encode()))).argmax()]
