import torch

torch.tensor([[4, 8, 15], [16, 23]])
