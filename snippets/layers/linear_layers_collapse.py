import torch
from torch import nn

torch.manual_seed(0)
deep = nn.Sequential(nn.Linear(10, 18), nn.Linear(18, 20), nn.Linear(20, 5))
single = nn.Linear(10, 5)
first, second, third = deep
with torch.no_grad():
    single.weight.copy_(third.weight @ second.weight @ first.weight)
    single.bias.copy_(deep(torch.zeros(10)))

x = torch.randn(1000, 10)
difference = (deep(x) - single(x)).abs().max()
for name, model in (("deep", deep), ("single", single)):
    total = sum(p.numel() for p in model.parameters())
    print(f"{name:6} {total:3} parameters")
print("largest difference below 1e-6:", bool(difference < 1e-6))
