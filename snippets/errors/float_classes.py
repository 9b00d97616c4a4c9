import torch
from torch import nn

logits = torch.arange(12.0).reshape(4, 3)
labels = torch.tensor([0.0, 2.0, 1.0, 1.0])
nn.CrossEntropyLoss()(logits, labels)
