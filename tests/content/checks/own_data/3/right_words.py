from pathlib import Path

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.EmbeddingBag(128, 8, mode="mean")
        self.out = nn.Linear(8, 2)

    def forward(self, texts):
        codes = [torch.tensor([ord(c) for c in text]) for text in texts]
        ends = torch.tensor([0] + [len(one) for one in codes[:-1]]).cumsum(0)
        return self.out(self.embed(torch.cat(codes), ends))


def train_on(root):
    kinds = [path.name for path in Path(root).iterdir()]
    texts, classes = [], []
    for k, kind in enumerate(kinds):
        for path in Path(root, kind).glob("*.txt"):
            texts.append(path.read_text(encoding="utf-8"))
            classes.append(k)
    y = torch.tensor(classes)
    model = Classifier()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(40):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(texts), y).backward()
        optimizer.step()
    model.eval()

    def name(text):
        with torch.no_grad():
            return kinds[model([text]).argmax(dim=1).item()]

    return name
