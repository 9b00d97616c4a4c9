import torch
from torch import nn

layer = nn.Linear(2, 1)
x = torch.ones(3, 2, dtype=torch.float64)
print(layer(x.float()).dtype)
print(layer.double()(x).dtype)
print("a sum of both types:", (x + torch.ones(3, 2)).dtype)
added = torch.ones(3, 2)
added += x
print("the same in place:  ", added.dtype)
whole = torch.ones(2, dtype=torch.int64)
try:
    whole += 0.5
except RuntimeError as error:
    print("whole numbers:      ", error)
