import torch
from torch import nn

logits = torch.arange(192.0).sin().reshape(2, 12, 8)  # classes last
targets = torch.arange(24).reshape(2, 12) % 8
loss = nn.CrossEntropyLoss()
second = loss(logits.transpose(1, 2), targets)
flat = loss(logits.flatten(0, 1), targets.flatten())
print(f"{second:.4f} {flat:.4f}")
