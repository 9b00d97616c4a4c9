import torch
from torch import nn

logits = torch.tensor([-2.0, 3.0, 0.5])
labels = torch.tensor([0, 1, 1])
nn.BCEWithLogitsLoss()(logits, labels)
