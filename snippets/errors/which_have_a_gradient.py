import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
model[0].requires_grad_(False)
model(torch.ones(3, 2)).sum().backward()
for name, parameter in model.named_parameters():
    if parameter.grad is None:
        print(name, "has none, frozen:", not parameter.requires_grad)
    else:
        print(name, tuple(parameter.grad.shape))
