import torch

x = torch.zeros(2, 3, 4)
print("shape:", tuple(x.shape))
print("ndim: ", x.ndim)
print("numel:", x.numel())
