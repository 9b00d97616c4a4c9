import torch
from torch import nn

model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model(torch.ones(5, 3)).square().mean().backward()
optimizer.zero_grad()
missing = [n for n, p in model.named_parameters() if p.grad is None]
assert not missing, f"no gradient: {missing}"
optimizer.step()
