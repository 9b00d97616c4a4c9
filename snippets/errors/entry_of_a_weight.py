import torch
from torch import nn

embedding = nn.Embedding(10, 4)
embedding.weight[0] = torch.zeros(4)
