import torch

torch.zeros(3) + torch.zeros(4)
