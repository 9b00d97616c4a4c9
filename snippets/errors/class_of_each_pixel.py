import torch
from torch import nn

logits = torch.arange(24.0).reshape(2, 3, 2, 2)
masks = torch.arange(8).reshape(2, 2, 2) % 3
one_hot = nn.functional.one_hot(masks)
loss = nn.CrossEntropyLoss()
print(f"classes:       {loss(logits, one_hot.argmax(dim=-1)):.4f}")
shares = one_hot.permute(0, 3, 1, 2).float()
print(f"probabilities: {loss(logits, shares):.4f}")
