import torch
from torch import nn

width, heads = 8, 2
examples, positions, features = 4, 6, 8
layer = nn.MultiheadAttention(width, heads)
x = torch.zeros(examples, positions, features)
raised = False
try:
    out, weights = layer(x, x, x)
    print("weights", tuple(weights.shape))
except (AssertionError, RuntimeError):
    raised = True
print(raised)
