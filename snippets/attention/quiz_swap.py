import torch
from torch import nn

torch.manual_seed(0)
layer = nn.MultiheadAttention(8, 2, batch_first=True)
holds = []
for _ in range(20):
    x = torch.randn(1, 6, 8)
    order = [0, 4, 2, 3, 1, 5]  # the second and the fifth change places
    swapped = x[:, order]
    out = layer(x, x, x)[0][:, order]
    holds.append(
        torch.allclose(layer(swapped, swapped, swapped)[0], out, atol=1e-6)
    )
print(len(holds), "texts")
print(all(holds))
