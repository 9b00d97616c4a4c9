import torch
from torch.utils.data import TensorDataset

x, y = torch.zeros(100, 3), torch.zeros(100)
print(len(TensorDataset(x[:80], y[:80])))
