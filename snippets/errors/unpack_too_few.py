import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.zeros(10, 3))
for x, y in DataLoader(data, batch_size=5):
    print(tuple(x.shape), tuple(y.shape))
