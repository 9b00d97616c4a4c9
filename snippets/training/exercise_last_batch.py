import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
loader = DataLoader(torch.arange(500), batch_size=64)
sizes = [len(batch) for batch in loader]
print(len(sizes), "batches; the last has", sizes[-1])
loader = DataLoader(torch.arange(500), batch_size=64, drop_last=True)
print(len(loader), "batches with drop_last")
