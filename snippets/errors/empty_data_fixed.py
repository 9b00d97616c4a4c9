import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(10.0)
data = TensorDataset(X[X > 2])
print(len(data), "examples")
loader = DataLoader(data, batch_size=4, shuffle=True)
print(len(loader), "batches")
