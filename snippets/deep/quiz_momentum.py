import torch
from torch import nn

momentum = 0.1
norm = nn.BatchNorm1d(1, momentum=momentum)
norm.running_mean.fill_(100.0)
norm(torch.zeros(4, 1))
print("running mean:", norm.running_mean.item())
print(bool(norm.running_mean < 50))
