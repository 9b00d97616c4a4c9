import torch
from torch import nn

for tied in (False, True):
    torch.manual_seed(0)
    embedding = nn.Embedding(8, 3)
    out = nn.Linear(3, 8, bias=False)
    if tied:
        out.weight = embedding.weight
    ids, targets = torch.tensor([4, 3]), torch.tensor([3, 4])
    logits = out(embedding(ids))
    nn.functional.cross_entropy(logits, targets).backward()
    count = sum(p.numel() for p in nn.Sequential(embedding, out).parameters())
    rows = (embedding.weight.grad.abs().sum(1) > 0).sum().item()
    print(f"tied {tied}: {count} parameters,", end=" ")
    print(f"rows of the embedding with a gradient: {rows}")
