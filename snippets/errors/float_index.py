import torch

x = torch.arange(6)
order = torch.zeros(3)
order[0] = 5
x[order]
