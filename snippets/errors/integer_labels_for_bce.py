import torch
from torch import nn

probabilities = torch.tensor([0.1, 0.9, 0.6])
labels = torch.tensor([0, 1, 1])
nn.BCELoss()(probabilities, labels)
