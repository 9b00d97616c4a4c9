import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 1))
groups = [
    {"params": model[0].parameters(), "lr": 0.001},
    {"params": model[1].parameters(), "lr": 0.1},
]
optimizer = torch.optim.SGD(groups)
print([len(group["params"]) for group in optimizer.param_groups])
