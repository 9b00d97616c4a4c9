import torch

table = torch.zeros(2, 3)
table[0] = torch.ones(4)
