import torch
from torch import nn

image = torch.zeros(1, 1, 10, 10)
sizes = {}
for k in (1, 2, 3, 4, 5, 6, 7):
    sizes[k] = nn.Conv2d(1, 1, k, padding=k // 2)(image).shape[2]
print(sizes)
print(all(size == 10 for size in sizes.values()))
