import torch
from torch import nn

logits = torch.arange(12.0).reshape(4, 3)
labels = nn.functional.one_hot(torch.tensor([0, 2, 1, 1]))
loss = nn.CrossEntropyLoss()
print(f"probabilities: {loss(logits, labels.float()):.4f}")
print(f"classes:       {loss(logits, labels.argmax(dim=1)):.4f}")
