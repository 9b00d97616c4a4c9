import torch

x = torch.ones(1)
print(x is x)
