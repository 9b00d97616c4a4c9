import torch
from torch import nn

probabilities = nn.Linear(3, 1)(torch.ones(4, 3)).sigmoid()
labels = torch.tensor([0.0, 1.0, 1.0, 0.0])
nn.BCELoss()(probabilities, labels)
