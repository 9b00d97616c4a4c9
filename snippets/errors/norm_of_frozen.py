import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
model[0].requires_grad_(False)
model(torch.ones(3, 2)).sum().backward()
for parameter in model.parameters():
    parameter.grad.norm()
