import torch

if 1 > 2:
    x = torch.ones(1).item()
else:
    x = False
print(x)
