import torch
from torch import nn

counts = []
for rows in (10, 1000, 10_000):
    model = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    (model(torch.ones(rows, 3)) ** 2).mean().backward()
    optimizer.step()
    counts.append(sum(p.numel() for p in model.parameters()))
print(counts)
print(len(set(counts)) == 1)
