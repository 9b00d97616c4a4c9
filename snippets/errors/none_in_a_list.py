import torch

torch.tensor([1.5, None, 2.0])
