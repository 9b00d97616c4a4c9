import torch

x = torch.arange(6).reshape(2, 3)
print(x.T.reshape(6))
print(x.T.contiguous().view(6))
