import torch
from torch import nn

ids = torch.Tensor([4, 7, 2])
nn.Embedding(10, 3)(ids)
