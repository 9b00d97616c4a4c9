import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
x = torch.randn(1, 4, 8)
mask = torch.tensor([[1, 0, 0, 1]] * 4).bool()
# Values that say where they come from, so that outputs are weights.
function = scaled_dot_product_attention(x, x, torch.eye(4)[None], mask)
layer = nn.MultiheadAttention(8, 1, batch_first=True)
_, weights = layer(x, x, x, attn_mask=mask)
print("mask                   ", mask[0].int().tolist())
print("the function reads from", (function[0, 0] > 0).int().tolist())
print("the layer reads from   ", (weights[0, 0] > 0).int().tolist())
