import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(8, 3)
ids = torch.tensor([4, 3, 4])
one_hot = nn.functional.one_hot(ids, 8).float()
print(one_hot[0].int().tolist(), "is id 4")
by_hand = one_hot @ embedding.weight
print("a row equals one-hot times matrix:", end=" ")
print(torch.equal(embedding(ids), by_hand))
embedding(ids).sum().backward()
print("gradient of each row:", embedding.weight.grad[:, 0].tolist())
