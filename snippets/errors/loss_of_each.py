import torch
from torch import nn

loss = nn.MSELoss(reduction="none")
losses = loss(torch.ones(3), torch.zeros(3))
print(losses.item())
