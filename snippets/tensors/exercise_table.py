import torch

numbers = torch.arange(1, 6)
table = numbers[:, None] * numbers
print(table)
