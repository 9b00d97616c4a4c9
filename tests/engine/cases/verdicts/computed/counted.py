import torch

n = 0
for s in range(3):
    n += torch.ones(1).item()
print(n > 2)
