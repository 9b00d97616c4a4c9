import torch
from torch import nn

model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 2))
model.requires_grad_(False)
loss = model(torch.ones(1, 64)).square().mean()
loss.backward()
