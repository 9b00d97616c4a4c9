import torch
from torch import nn

batch = torch.tensor([[0.0, 1.0], [1.0, 3.0], [2.0, 2.0]])
other = batch.clone()
other[2] = torch.tensor([9.0, -9.0])
norm = nn.BatchNorm1d(2)
first, again = norm(batch)[0], norm(other)[0]
print([f"{v:.2f}" for v in first], [f"{v:.2f}" for v in again])
print(not torch.allclose(first, again))
