import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.ones(20, 1))
loader = DataLoader(data, batch_size=32, drop_last=True)
total = 0
for (x,) in loader:
    total += x.mean().item()
print("mean:", total / len(loader))
