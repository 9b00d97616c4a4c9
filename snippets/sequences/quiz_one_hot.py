import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(20, 6)
ids = torch.arange(20)
one_hot = nn.functional.one_hot(ids, 20).float()
difference = embedding(ids) - one_hot @ embedding.weight
print("largest difference:", difference.abs().max().item())
print(torch.equal(embedding(ids), one_hot @ embedding.weight))
