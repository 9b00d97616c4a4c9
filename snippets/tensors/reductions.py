import torch

x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print("all:          ", x.sum().item())
print("dim=0:        ", x.sum(dim=0).tolist())
print("dim=1:        ", x.sum(dim=1).tolist())
print("keepdim=True: ", tuple(x.sum(dim=1, keepdim=True).shape))
print("rows sum to 1:", (x / x.sum(dim=1, keepdim=True)).sum(dim=1).tolist())
