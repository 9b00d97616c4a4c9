import torch

table = torch.zeros(2, 3)
row = torch.ones(3)
torch.cat([table, row])
