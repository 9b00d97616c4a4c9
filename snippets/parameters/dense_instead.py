import torch
from torch import nn

image, result = 3 * 32 * 32, 64 * 30 * 30
with torch.device("meta"):
    dense = nn.Linear(image, result)
dense_count = sum(p.numel() for p in dense.parameters())
convolution = sum(p.numel() for p in nn.Conv2d(3, 64, 3).parameters())
print(f"dense layer: {dense_count:11,}")
print(f"convolution: {convolution:11,}")
print("size of the dense result:", result)
