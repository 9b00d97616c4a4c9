import torch
from torch import nn

logits = torch.arange(24.0).reshape(2, 3, 2, 2)
print("images, classes, rows, columns:", tuple(logits.shape))
masks = torch.arange(8).reshape(2, 2, 2) % 3
one_hot = nn.functional.one_hot(masks)
print("classes are last:", tuple(one_hot.shape))
nn.CrossEntropyLoss()(logits, one_hot)
