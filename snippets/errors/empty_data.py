import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(10.0)
data = TensorDataset(X[X > 20])
loader = DataLoader(data, batch_size=4, shuffle=True)
