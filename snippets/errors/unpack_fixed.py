import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X, y = torch.zeros(10, 3), torch.zeros(10)
for xb, yb in DataLoader(TensorDataset(X, y), batch_size=5):
    print("pairs:", tuple(xb.shape), tuple(yb.shape))
for (xb,) in DataLoader(TensorDataset(X), batch_size=5):
    print("features alone:", tuple(xb.shape))
