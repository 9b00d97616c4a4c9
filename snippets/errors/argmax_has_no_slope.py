import torch
from torch import nn

model = nn.Linear(2, 3)
targets = torch.tensor([0, 1, 2, 0])
classes = model(torch.ones(4, 2)).argmax(dim=1)
wrong = (classes != targets).float().mean()
wrong.backward()
