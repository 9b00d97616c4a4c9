import torch

weights = torch.eye(2)
data = torch.ones(2, 2, dtype=torch.float64)
print((data.float() @ weights).dtype)
print((data @ weights.double()).dtype)
