import torch
from torch import nn

with torch.device("meta"):
    big = nn.Linear(100_000, 100_000)
count = sum(p.numel() for p in big.parameters())
print(f"{count:,} parameters")
print(f"{count * 4 / 2**30:.1f} GiB of 2**30 bytes in float32")
print("allocated:", not big.weight.is_meta)
