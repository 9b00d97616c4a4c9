import torch

x = torch.ones(1).item() == 2
x = False
print(x)
