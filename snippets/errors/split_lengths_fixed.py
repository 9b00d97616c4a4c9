import torch
from torch.utils.data import random_split

torch.manual_seed(0)
data = range(105)
train = int(0.7 * len(data))
parts = random_split(data, [train, len(data) - train])
print("by counts:", [len(part) for part in parts])
parts = random_split(data, [0.7, 0.3])
print("by shares:", [len(part) for part in parts])
