import torch
from torch import nn

logits = torch.arange(12.0).reshape(4, 3)
labels = nn.functional.one_hot(torch.tensor([0, 2, 1, 1]))
nn.CrossEntropyLoss()(logits, labels)
