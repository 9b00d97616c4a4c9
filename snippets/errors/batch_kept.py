import torch
from torch import nn

images = torch.zeros(10, 3, 28, 28)
labels = torch.zeros(10, dtype=torch.long)
logits = nn.Linear(3 * 28 * 28, 5)(images.flatten(start_dim=1))
print(tuple(logits.shape), tuple(labels.shape))
loss = nn.CrossEntropyLoss()(logits, labels)
print("a loss:", loss.isfinite().item())
