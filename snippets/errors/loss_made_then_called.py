import torch
from torch import nn

prediction, target = torch.ones(3, 1), torch.zeros(3, 1)
loss = nn.MSELoss()
print(loss(prediction, target).item())
print(nn.functional.mse_loss(prediction, target).item())
