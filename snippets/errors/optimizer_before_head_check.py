import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[1] = nn.Linear(4, 2)
held = {id(p) for g in optimizer.param_groups for p in g["params"]}
for name, p in model.named_parameters():
    print(f"{name:8} known to the optimizer: {id(p) in held}")
