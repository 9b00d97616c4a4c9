import torch
from torch.nn import functional as F

torch.manual_seed(0)
z = torch.randn(100, dtype=torch.float64)
y = (torch.rand(100) > 0.5).double()
binary = F.binary_cross_entropy_with_logits(z, y)

two = torch.stack([torch.zeros(100), z], dim=1)
several = F.cross_entropy(two, y.long())
print("the two losses agree:", torch.allclose(binary, several))
same = (z > 0) == (torch.sigmoid(z) > 0.5)
print("z > 0 means p > 0.5:", bool(same.all()))
