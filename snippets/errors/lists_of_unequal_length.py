import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
texts = [[4, 8, 15], [16, 23]]
next(iter(DataLoader(texts, batch_size=2)))
