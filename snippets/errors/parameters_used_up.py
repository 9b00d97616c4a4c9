import torch
from torch import nn

model = nn.Linear(4, 2)
parameters = model.parameters()
print("numbers:", sum(p.numel() for p in parameters))
torch.optim.SGD(parameters, lr=0.1)
