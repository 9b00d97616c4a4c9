import torch
from torch import nn

torch.manual_seed(0)
scores = torch.randn(1000)
labels = (torch.rand(1000) < 0.5).float()
one = nn.functional.binary_cross_entropy_with_logits(scores, labels)
both = torch.stack([torch.zeros(1000), scores], dim=1)
two = nn.functional.cross_entropy(both, labels.long())
print("same loss from one output and from two:", torch.allclose(one, two))
print(not torch.allclose(one, two))
