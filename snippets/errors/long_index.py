import torch

x = torch.arange(6)
order = torch.zeros(3, dtype=torch.long)
order[0] = 5
print(x[order], x[order // 2])
