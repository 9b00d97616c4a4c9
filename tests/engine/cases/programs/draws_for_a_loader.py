# says: without a seed: first call torch.manual_seed(0)
import torch
from torch.utils.data import DataLoader

print(len(list(DataLoader(torch.arange(6), batch_size=2))))
