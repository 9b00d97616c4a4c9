import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
keys = torch.randn(1, 6, 4)  # four from a cache, two new ones
values = torch.eye(6)[None]  # so that outputs are weights
queries = torch.randn(1, 2, 4)  # the two new positions ask
seen = torch.ones(2, 6).bool().tril(diagonal=4)
for name, given in (
    ("is_causal=True", {"is_causal": True}),
    ("own mask", {"attn_mask": seen}),
):
    weights = scaled_dot_product_attention(queries, keys, values, **given)
    for position, row in zip((5, 6), weights[0] > 0, strict=True):
        read = (row.nonzero().flatten() + 1).tolist()
        print(f"{name:14} position {position} reads {read}")
