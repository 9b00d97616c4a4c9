import inspect

import torch
from torch import nn

given = inspect.signature(nn.TransformerEncoderLayer).parameters
for name in ("dim_feedforward", "dropout", "batch_first", "norm_first"):
    print(f"{name}: {given[name].default}")
torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(8, 2, batch_first=True)
x = torch.randn(1, 5, 8)
print("twice the same:", torch.equal(layer(x), layer(x)))
layer.eval()
print("after eval():  ", torch.equal(layer(x), layer(x)))
