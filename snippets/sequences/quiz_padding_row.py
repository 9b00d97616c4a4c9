import torch
from torch import nn

embedding = nn.Embedding(5, 2, padding_idx=0)
optimizer = torch.optim.SGD(embedding.parameters(), lr=1.0)
before = embedding.weight.detach().clone()
embedding(torch.tensor([3, 1, 0, 0])).sum().backward()
optimizer.step()
moved = (embedding.weight != before).any(1)
print("rows that moved:", moved.nonzero().flatten().tolist())
print(not moved[0].item())
