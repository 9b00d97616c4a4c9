import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.zeros(500, 1), torch.zeros(500, 1))
loader = DataLoader(data, batch_size=50)
x, y = loader.dataset[0]
print("an example:", tuple(x.shape), tuple(y.shape))
xb, yb = next(iter(loader))
print("a batch:   ", tuple(xb.shape), tuple(yb.shape))
