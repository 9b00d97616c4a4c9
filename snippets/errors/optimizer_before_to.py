import torch
from torch import nn

model = nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
weight = model.weight
model.to(torch.float64)
print("still the same object:", model.weight is weight)
before = weight.clone()
model(torch.ones(1, 4, dtype=torch.float64)).sum().backward()
optimizer.step()
print("moved:", not torch.equal(weight, before), weight.dtype)
