import torch

x = torch.zeros(20, 4)
x[:, 4]
