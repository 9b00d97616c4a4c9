import torch
from torch import nn

layer = nn.Linear(2, 1).eval()
tracked = layer(torch.ones(1, 2)).requires_grad
print("tracked after eval():", tracked)
print(not tracked)
