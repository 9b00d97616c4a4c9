import torch

values = torch.arange(5)
mask = values > 2
print(mask.tolist())
print(bool(mask.any()))
