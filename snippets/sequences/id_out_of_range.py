import torch
from torch import nn

vocabulary = sorted(set("one two three"))
embedding = nn.Embedding(len(vocabulary), 4)
print("tokens:", len(vocabulary))
embedding(torch.tensor([0, 7, 8]))
