import torch
from torch.nn import functional as F

z, target = torch.tensor([[10.0, 0.0, 0.0]]), torch.tensor([0])
from_logits = F.cross_entropy(z, target)
by_hand = -torch.log_softmax(z, dim=1)[0, 0]
print(torch.allclose(from_logits, by_hand))
