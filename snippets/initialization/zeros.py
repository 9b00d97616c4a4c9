import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
for p in model.parameters():
    nn.init.zeros_(p)
model(torch.ones(1, 2)).sum().backward()
for name, p in model.named_parameters():
    print(name, "gets a gradient:", bool(p.grad.any()))
