import torch
from torch import nn

torch.manual_seed(0)
layer = nn.MultiheadAttention(8, 2, batch_first=True)
x = torch.randn(1, 4, 8)
mask = torch.tensor([[True, True, False, False]])
_, weights = layer(x, x, x, key_padding_mask=mask)
print("weights:", [round(w, 2) for w in weights[0, 0].tolist()])
print(bool(weights[0, :, :2].sum() > 0))
