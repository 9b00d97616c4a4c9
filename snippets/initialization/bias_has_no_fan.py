import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(64, 128)
nn.init.xavier_normal_(layer.weight)
nn.init.xavier_normal_(layer.bias)
