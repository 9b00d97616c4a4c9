import torch
from torch import nn

loss = nn.MSELoss(reduction="none")
losses = loss(torch.ones(3), torch.zeros(3))
print("their mean:", losses.mean().item())
print("each:      ", losses.tolist())
