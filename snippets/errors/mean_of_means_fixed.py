import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
errors = torch.tensor([1.0, 1, 1, 1, 6])
for size in (4, 5):
    total, count = 0.0, 0
    for batch in DataLoader(errors, batch_size=size):
        total += batch.mean().item() * len(batch)
        count += len(batch)
    print("batches of", size, "give", total / count)
