import torch
from torch import nn

torch.manual_seed(0)
attention = nn.MultiheadAttention(8, 2, batch_first=True)
x = torch.randn(1, 6, 8)
changed = x.clone()
changed[0, 4] = torch.randn(8)  # the fifth position
hidden = torch.ones(6, 6, dtype=torch.bool).triu(1)
for name, mask in (("no mask", None), ("causal", hidden)):
    before, _ = attention(x, x, x, attn_mask=mask)
    after, _ = attention(changed, changed, changed, attn_mask=mask)
    moved = (before != after).any(dim=2)[0]
    print(f"{name:8} changed:", moved.int().tolist())
