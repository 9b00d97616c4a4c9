import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
kept = model.state_dict()
copied = copy.deepcopy(model.state_dict())

model(torch.ones(1, 3)).sum().backward()
optimizer.step()
for name, state in {"state_dict()": kept, "deepcopy": copied}.items():
    same = torch.equal(state["weight"], model.weight)
    print(f"{name:12} holds the trained weight: {same}")
