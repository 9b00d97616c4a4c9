import torch
from torch import nn

x, y = torch.ones(4, 1), torch.full((4, 1), 3.0)
model = nn.Linear(1, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.weight.item()
nn.functional.mse_loss(model(x), y).backward()
after_backward = model.weight.item()
optimizer.zero_grad()
optimizer.step()
after_step = model.weight.item()
print("weight unchanged by all of this?")
print(before == after_backward == after_step)
