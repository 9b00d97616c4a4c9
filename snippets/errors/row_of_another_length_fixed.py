import torch

table = torch.zeros(2, 3)
table[0] = torch.ones(4)[:3]
table[1] = 5.0
print(table)
