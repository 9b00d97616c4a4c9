import torch
from torch.utils.data import DataLoader


def batch_sizes(examples, size, drop_last):
    data = torch.arange(examples)
    loader = DataLoader(data, batch_size=size, drop_last=drop_last)
    return [len(batch) for batch in loader]


torch.manual_seed(0)
sizes = batch_sizes(500, 64, drop_last=False)
print(len(sizes), "batches; the last has", sizes[-1])
sizes = batch_sizes(500, 64, drop_last=True)
print(len(sizes), "batches with drop_last")
