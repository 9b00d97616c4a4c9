import torch
from torch import nn

model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.weight.clone()
for _ in range(3):
    loss = model(torch.ones(5, 3)).square().mean()
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
print("moved:", not torch.equal(before, model.weight))
