import torch
from torch import nn

x = torch.zeros(1, 10, 64, device="meta")
for heads in (1, 4, 16, 64):
    layer = nn.MultiheadAttention(64, heads, batch_first=True, device="meta")
    count = sum(p.numel() for p in layer.parameters())
    _, weights = layer(x, x, x, average_attn_weights=False)
    print(f"{heads:2} heads of {64 // heads:2}: {count:,} parameters", end="")
    print(f", {weights.numel():5,} scores")
