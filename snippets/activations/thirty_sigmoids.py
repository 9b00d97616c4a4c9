import torch
from torch import nn

torch.manual_seed(0)
layers = []
for _ in range(30):
    layers += [nn.Linear(64, 64), nn.Sigmoid()]
model = nn.Sequential(*layers, nn.Linear(64, 1))
model(torch.randn(256, 64)).square().mean().backward()
for number in (1, 10, 20, 30):
    gradient = model[2 * (number - 1)].weight.grad.double().norm()
    print(f"layer {number:2}: gradient {gradient:.0e}")
