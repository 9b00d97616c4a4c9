import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
X = torch.zeros(10, 3)
for x, y in DataLoader(X, batch_size=5):
    print(tuple(x.shape), tuple(y.shape))
