import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
loader = DataLoader(range(6), batch_size=2)
batches = iter(loader)
for step in range(4):
    batch = next(batches, None)
    if batch is None:  # the epoch is over: begin the next one
        batches = iter(loader)
        batch = next(batches)
    print("step", step, batch.tolist())
