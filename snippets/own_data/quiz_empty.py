import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
try:
    batches = list(DataLoader([], batch_size=4))
    print(len(batches), "batches")
    raises = False
except ValueError:
    raises = True
print(raises)
