import torch
from torch import nn

images = torch.zeros(10, 3, 28, 28)
labels = torch.zeros(10, dtype=torch.long)
logits = nn.Linear(28 * 28, 5)(images.view(-1, 28 * 28))
nn.CrossEntropyLoss()(logits, labels)
