import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(200, 2)
model = nn.Sequential(nn.Linear(2, 10), nn.ReLU(), nn.Linear(10, 1))
with torch.no_grad():
    model[0].bias[:4] = -20

hidden = model[1](model[0](x))
dead = (hidden == 0).all(dim=0)
print("dead units:", dead.nonzero().flatten().tolist())
model(x).square().mean().backward()
print("gradient of a dead unit:", model[0].weight.grad[0].tolist())
print("others get one:", bool((model[0].weight.grad[4:] != 0).any()))
