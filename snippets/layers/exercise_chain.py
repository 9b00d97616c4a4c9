import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(6, 12),
    nn.ReLU(),
    nn.Linear(12, 7),
    nn.ReLU(),
    nn.Linear(7, 3),
)
print(tuple(model(torch.zeros(20, 6)).shape))
linear = [m for m in model if isinstance(m, nn.Linear)]
print("hidden layers:", len(linear) - 1)
