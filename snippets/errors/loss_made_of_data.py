import torch
from torch import nn

prediction, target = torch.ones(3, 1), torch.zeros(3, 1)
nn.MSELoss(prediction, target)
