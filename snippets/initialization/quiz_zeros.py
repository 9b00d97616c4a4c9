import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
for p in model.parameters():
    nn.init.zeros_(p)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    (model(torch.ones(4, 2)) - 3).square().mean().backward()
    optimizer.step()
moved = [bool(layer.weight.any()) for layer in (model[0], model[2])]
print("weights that moved, first and last layer:", moved)
print(all(moved))
