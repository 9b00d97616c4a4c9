import torch
from torch import nn

branch = nn.Sequential(nn.Linear(6, 6), nn.ReLU(), nn.Linear(6, 6))
nn.init.zeros_(branch[2].weight)
nn.init.zeros_(branch[2].bias)
x = torch.linspace(-3, 3, 12).reshape(2, 6)
print("largest change:", branch(x).abs().max().item())
print(torch.equal(x + branch(x), x))
