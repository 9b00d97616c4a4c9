import torch

mask = torch.tensor([True, False, True])
1 - mask
