# prints: 3
import torch

torch.manual_seed(seed=0)
print(len(torch.rand(3)))
