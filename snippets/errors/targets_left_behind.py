import torch
from torch.utils.data import TensorDataset

x, y = torch.zeros(100, 3), torch.zeros(100)
train = x[:80]
TensorDataset(train, y)
