import torch

scores = torch.ones(8, 2, 2)
values = torch.ones(8, 2, 2, dtype=torch.float64)
print((scores @ values.to(scores.dtype)).dtype)
