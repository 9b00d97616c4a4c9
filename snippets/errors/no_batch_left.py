import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
batches = iter(DataLoader(range(6), batch_size=2))
for step in range(4):
    print("step", step, next(batches).tolist())
