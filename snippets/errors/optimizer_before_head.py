import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[1] = nn.Linear(4, 2)  # a new head
before = model[1].weight.clone()
model(torch.ones(1, 4)).sum().backward()
optimizer.step()
print("new head moved:", not torch.equal(model[1].weight, before))
