import torch
from torch import nn

model = nn.BatchNorm1d(1)
for other in (3.0, 9.0):
    batch = torch.tensor([[1.0], [2.0], [other]])
    print(f"beside {other}: output for 1 is {model(batch)[0, 0]:.2f}")
