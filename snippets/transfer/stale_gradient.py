import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x = torch.ones(1, 4)


def moved():
    before = model[0].weight.clone()
    optimizer.step()
    return (model[0].weight - before).norm().item()


model(x).backward()
model[0].requires_grad_(False)
print(f"step after freezing:  moved by {moved():.3f}")

optimizer.zero_grad()
model(x).backward()
print(f"step after zero_grad: moved by {moved():.3f}")
