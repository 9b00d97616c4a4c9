import torch
from torch import nn

model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4))
one = torch.ones(1, 3)
print("evaluation:", tuple(model.eval()(one).shape))
model.train()(one)
