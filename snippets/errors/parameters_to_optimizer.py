import torch
from torch import nn

model = nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.bias.detach().clone()
model(torch.ones(1, 4)).sum().backward()
optimizer.step()
print("moved:", not torch.equal(model.bias, before))
