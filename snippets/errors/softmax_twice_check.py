import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=1))
out = model(torch.ones(2, 4))
sums = out.sum(dim=1)
print("rows add up to 1:", torch.allclose(sums, torch.ones(2)))
