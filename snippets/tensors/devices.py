import torch
from torch import nn

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
x = torch.ones(2, 3).to(device)
layer = nn.Linear(3, 1).to(device)
print("same device:", x.device == layer.weight.device)
print(tuple(layer(x).shape))
