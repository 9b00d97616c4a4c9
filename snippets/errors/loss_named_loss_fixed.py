import torch
from torch import nn

loss_of = nn.MSELoss()
for step in range(2):
    loss = loss_of(torch.ones(2), torch.zeros(2))
    print("step", step, "loss", loss.item())
