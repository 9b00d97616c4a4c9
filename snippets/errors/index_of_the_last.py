import torch

x = torch.arange(12).reshape(3, 4)
print(x[:, 3].tolist(), x[:, -1].tolist())
