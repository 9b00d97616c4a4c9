import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(10, 18),
    nn.Linear(20, 5),
)
model(torch.zeros(1, 10))
