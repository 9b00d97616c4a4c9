import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.ones(20, 1))
loader = DataLoader(data, batch_size=32)
print("batches in the loader:", len(loader))

X, y = torch.ones(6, 1), torch.ones(6, 1)
batches = list(zip(X.split(2), y.split(2)))
for epoch in (1, 2):
    print("epoch", epoch, "batches:", len([xb for xb, yb in batches]))
