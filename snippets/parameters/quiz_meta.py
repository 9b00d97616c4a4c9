import torch
from torch import nn

with torch.device("meta"):
    big = nn.Linear(100_000, 100_000, bias=False)
count = big.weight.numel()
print(f"{count:,} weights, allocated: {not big.weight.is_meta}")
print(count == 10**10 and big.weight.is_meta)
