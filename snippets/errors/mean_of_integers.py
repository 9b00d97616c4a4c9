import torch

right = torch.tensor([0, 2, 1]) == torch.tensor([0, 2, 2])
print(right.mean())
