import torch
from torch import nn

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
model = nn.Linear(2, 1).to(device)
x, target = torch.ones(3, 2), torch.ones(3, 1)
x, target = x.to(device), target.to(device)
loss = nn.functional.mse_loss(model(x), target)
print("same device:", model.weight.device == x.device == loss.device)
