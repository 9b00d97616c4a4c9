import torch
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4))
rows = torch.ones(9, 3)
for batch in DataLoader(rows, batch_size=4, drop_last=True):
    print(tuple(model(batch).shape))
print("sizes kept otherwise:", [len(b) for b in DataLoader(rows, 4)])
