# says: without a seed: first call torch.manual_seed(0)
import torch

print(torch.rand(3).shape)
