import torch
from torch import nn

torch.manual_seed(0)
dropout = nn.Dropout(0.5).eval()
y = dropout(torch.ones(1000))
print("zeros:", (y == 0).sum().item())
print(bool((y == 0).any()))
