import torch
from torch import nn

logits = torch.tensor([-2.0, 3.0, 0.5])
labels = torch.tensor([0.0, 1.0, 1.0])
nn.BCELoss()(logits, labels)
