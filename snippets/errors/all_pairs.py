import torch

x = torch.zeros(10_000_000, 1)
gaps = x - x.T
