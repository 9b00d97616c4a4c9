import torch
from torch import nn

torch.manual_seed(0)
batch, length, width, heads = 2, 5, 12, 3
layer = nn.MultiheadAttention(width, heads, batch_first=True)
x = torch.randn(batch, length, width)

joined = x @ layer.in_proj_weight.T + layer.in_proj_bias
query, key, value = (
    part.reshape(batch, length, heads, width // heads).transpose(1, 2)
    for part in joined.chunk(3, dim=2)
)
scores = query @ key.transpose(2, 3) / (width // heads) ** 0.5
mixed = torch.softmax(scores, dim=3) @ value
out = layer.out_proj(mixed.transpose(1, 2).reshape(batch, length, width))

theirs, weights = layer(x, x, x, average_attn_weights=False)
print("in_proj_weight", tuple(layer.in_proj_weight.shape))
print("query         ", tuple(query.shape))
print("scores        ", tuple(scores.shape))
print("output        ", tuple(out.shape))
print("equal:", torch.allclose(out, theirs, atol=1e-6), end=", ")
print(torch.allclose(torch.softmax(scores, dim=3), weights, atol=1e-6))
