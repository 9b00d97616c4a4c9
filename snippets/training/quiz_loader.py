import torch
from torch.utils.data import DataLoader

loader = DataLoader(torch.arange(500), batch_size=50)
try:
    next(loader)
    works = True
except TypeError as error:
    print(error)
    works = False
print(works)
