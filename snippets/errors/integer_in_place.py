import torch

pixels = torch.tensor([0, 128, 255])
pixels /= 255
