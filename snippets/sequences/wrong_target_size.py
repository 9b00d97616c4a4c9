import torch
from torch import nn

logits = torch.zeros(2, 12, 8)  # examples, steps, tokens
targets = torch.zeros(2, 12, dtype=torch.long)
loss = nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
print(f"flat: {loss:.2f}")
nn.functional.cross_entropy(logits, targets)
