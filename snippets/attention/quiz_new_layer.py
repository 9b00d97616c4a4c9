import torch
from torch import nn

torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(8, 2, batch_first=True)
x = torch.randn(1, 5, 8)
difference = (layer(x) - layer(x)).abs().max()
print(f"largest difference: {difference:.1f}")
print(bool(difference == 0))
