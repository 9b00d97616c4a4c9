import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
data = [torch.ones(2), torch.ones(3)]
try:
    next(iter(DataLoader(data, batch_size=2)))
    pads = True
except RuntimeError as error:
    print(error)
    pads = False
print(pads)
