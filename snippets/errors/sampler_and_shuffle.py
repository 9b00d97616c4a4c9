import torch
from torch.utils.data import DataLoader, WeightedRandomSampler

data = torch.arange(4)
sampler = WeightedRandomSampler([1, 1, 1, 9], num_samples=8)
loader = DataLoader(data, 4, shuffle=True, sampler=sampler)
