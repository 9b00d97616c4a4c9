import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.zeros(500, 1), torch.zeros(500, 1))
loader = DataLoader(data, batch_size=50)
xb, yb = loader[0]
