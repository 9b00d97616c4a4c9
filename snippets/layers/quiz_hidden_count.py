import torch
from torch import nn

model = nn.Sequential(nn.Linear(6, 8), nn.Linear(8, 4), nn.Linear(4, 3))
x, widths = torch.zeros(1, 6), []
for layer in model:
    x = layer(x)
    widths.append(x.shape[1])
hidden, output = widths[:-1], widths[-1]
print("hidden:", hidden, "output:", output)
print(len(hidden) == 3)
