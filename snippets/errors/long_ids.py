import torch
from torch import nn

ids = torch.tensor([4, 7, 2])
print(torch.Tensor([4, 7, 2]).dtype, ids.dtype)
print(tuple(nn.Embedding(10, 3)(ids).shape))
