import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
data = [(torch.ones(5, 2), 0), (torch.ones(8, 2), 1)]
next(iter(DataLoader(data, batch_size=2)))
