import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(4, 6, 8)  # 4 examples of 6 positions
changed = x.clone()
changed[2] = torch.randn(6, 8)  # another example
for batch_first in (False, True):
    layer = nn.MultiheadAttention(8, 2, batch_first=batch_first)
    before, _ = layer(x, x, x)
    after, _ = layer(changed, changed, changed)
    moved = (before[0] - after[0]).abs().max() > 0
    print(f"batch_first={batch_first}: shape {tuple(before.shape)},", end=" ")
    print(f"example 0 changes: {bool(moved)}")
