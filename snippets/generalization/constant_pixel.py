import torch
from sklearn.datasets import load_digits

X = torch.tensor(load_digits().data)
train = X[:1000]
mean, std = train.mean(dim=0), train.std(dim=0)
print("pixels that never change:", (std == 0).sum().item())

scaled = (train - mean) / std
print("nan after dividing:", scaled.isnan().any(dim=0).sum().item())

scaled = (train - mean) / std.clamp(min=1e-6)
print("with a lower limit:", scaled.isnan().any(dim=0).sum().item())
