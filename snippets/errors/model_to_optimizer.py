import torch
from torch import nn

model = nn.Linear(4, 2)
torch.optim.SGD(model, lr=0.1)
