import torch
from torch.nn import functional as F

logits = torch.tensor([[10.0, 0.0, 0.0]])
target = torch.tensor([0])
once = F.cross_entropy(logits, target)
twice = F.cross_entropy(torch.softmax(logits, dim=1), target)
print(f"logits in:        loss {once:.4f}")
print(f"probabilities in: loss {twice:.2f}")
