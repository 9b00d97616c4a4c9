import torch
from torch import nn

logits = torch.arange(12.0).reshape(4, 3)
labels = torch.tensor([1, 3, 2, 2])  # counted from 1
nn.CrossEntropyLoss()(logits, labels)
