import torch

x = torch.arange(6).reshape(2, 3)
turned = x.T
print("shape:", tuple(turned.shape))
print("contiguous:", x.is_contiguous(), turned.is_contiguous())
print("reshape copies when it must:", turned.reshape(6).tolist())
