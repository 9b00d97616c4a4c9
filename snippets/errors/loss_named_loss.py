import torch
from torch import nn

loss = nn.MSELoss()
for step in range(2):
    loss = loss(torch.ones(2), torch.zeros(2))
    print("step", step, "loss", loss.item())
