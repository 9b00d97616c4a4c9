import torch
from torch import nn

embedding = nn.Embedding(8, 3, padding_idx=0)
ids = torch.tensor([[4, 3, 4], [2, 0, 0]])
embedding(ids).sum().backward()
print("row 0:", embedding.weight[0].tolist())
print("gradient of each row:", embedding.weight.grad[:, 0].tolist())
