import torch
from torch import nn

torch.manual_seed(0)
layers = []
for _ in range(30):
    layers += [nn.Linear(64, 64), nn.ReLU()]
model = nn.Sequential(*layers, nn.Linear(64, 1))
model(torch.randn(256, 64)).square().mean().backward()
first, last = model[0].weight.grad.norm(), model[58].weight.grad.norm()
print(f"first / last: {first / last:.0e}")
print((first > 0.01 * last).item())
