import torch

values = torch.arange(2)
mask = values > 2
print(mask.tolist())
print(bool(mask.any()))
