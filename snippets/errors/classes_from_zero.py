import torch
from torch import nn

logits = torch.arange(12.0).reshape(4, 3)
labels = torch.tensor([1, 3, 2, 2])
print(f"{nn.CrossEntropyLoss()(logits, labels - 1):.4f}")

labels = torch.tensor([10, 30, 20, 20])  # any other numbers
values, classes = labels.unique(return_inverse=True)
print(values.tolist(), classes.tolist())
