# says: without a seed: first call torch.manual_seed(0)
import torch

first = torch.rand(3)
torch.manual_seed(0)
print(first.shape, torch.rand(3).shape)
