import torch
from torch import nn

logits = torch.arange(12.0).reshape(4, 3)
column = torch.tensor([[0], [2], [1], [1]])
print(f"{nn.CrossEntropyLoss()(logits, column.squeeze(1)):.4f}")

one_hot = nn.functional.one_hot(torch.tensor([0, 2, 1, 1]))
labels = one_hot.argmax(dim=1)
print(labels)
print(f"{nn.NLLLoss()(logits.log_softmax(dim=1), labels):.4f}")
