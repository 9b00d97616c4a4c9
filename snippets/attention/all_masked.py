import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention

x = torch.ones(1, 3, 4)
nothing = torch.zeros(1, 3, 3, dtype=torch.bool)  # no position is seen
everything = torch.ones(1, 3, dtype=torch.bool)  # each position is padding
function = scaled_dot_product_attention(x, x, x, attn_mask=nothing)
layer = nn.MultiheadAttention(4, 2, batch_first=True)
out, _ = layer(x, x, x, key_padding_mask=everything)
bare, _ = layer(x, x, x, key_padding_mask=everything, need_weights=False)
print("function:", function[0, 0].tolist())
print("layer:   ", out[0, 0].tolist())
print("without its weights:", bare[0, 0].tolist())
layer.eval()
with torch.no_grad():
    fast, _ = layer(x, x, x, key_padding_mask=everything, need_weights=False)
print("and in evaluation:  ", fast[0, 0].tolist())
