import torch
from torch.utils.data import DataLoader, WeightedRandomSampler

data = torch.arange(4)
sampler = WeightedRandomSampler([1, 1, 1, 9], num_samples=8)
loader = DataLoader(data, 4, sampler=sampler)
print(len(loader), "batches; the sampler is ours:", end=" ")
print(loader.sampler is sampler)
