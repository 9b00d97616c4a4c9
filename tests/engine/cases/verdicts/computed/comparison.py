import torch

print(torch.ones(1).item() == 1)
