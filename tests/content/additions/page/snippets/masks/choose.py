import torch

values = torch.arange(8)
mask = values > 2
print(mask.tolist())
print(values[mask])
