import torch

values = [1, 2, 3]
dtype = torch.tensor(values).dtype
print(dtype)
print(dtype == torch.float32)
