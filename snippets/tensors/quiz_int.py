import torch

dtype = torch.tensor([1, 2, 3]).dtype
print(dtype)
print(dtype == torch.float32)
