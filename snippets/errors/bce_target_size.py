import torch
from torch import nn

logits = nn.Linear(3, 1)(torch.ones(4, 3))
labels = torch.tensor([0.0, 1.0, 1.0, 0.0])
nn.BCEWithLogitsLoss()(logits, labels)
