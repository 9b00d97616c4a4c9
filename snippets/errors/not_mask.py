import torch

mask = torch.tensor([True, False, True])
print(~mask)
print(1 - mask.long())
