import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
layer = nn.MultiheadAttention(8, 1, dropout=0.5, batch_first=True)
x = torch.randn(1, 4, 8)
for mode in ("training", "evaluation"):
    layer.train(mode == "training")
    _, weights = layer(x, x, x)
    sums = [f"{row:.2f}" for row in weights[0].sum(dim=1)]
    print(f"{mode:10} zeros {(weights == 0).sum()}, rows sum to", *sums)
with torch.no_grad():  # nobody trains here
    first = scaled_dot_product_attention(x, x, x, dropout_p=0.5)
    second = scaled_dot_product_attention(x, x, x, dropout_p=0.5)
print("the function, twice the same:", torch.equal(first, second))
